import { HttpError, page } from "fresh";
import { z } from "zod";
import { ErrorSummary } from "../../../../components/form/ErrorSummary.tsx";
import { HiddenField } from "../../../../components/form/HiddenField.tsx";
import { ConfirmPage } from "../../../../components/layout/ConfirmPage.tsx";
import { text } from "../../../../domain/forms/fields.ts";
import { parseForm } from "../../../../domain/forms/form.ts";
import { adminWords } from "../../../../domain/i18n/admin/admin_words.ts";
import { mailsWords } from "../../../../domain/i18n/mails/mails_words.ts";
import type { Suppression } from "../../../../domain/mails/address_standing.ts";
import { getStanding, liftSuppression } from "../../../../kv/mails/mail_addresses.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { type FormView, freshForm, refusedForm } from "../../../(_lib)/form_answer.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, type RequestContext, viewerOf } from "../../../(_lib)/state.ts";
import { reason, ReasonField } from "../../(_lib)/ReasonField.tsx";

/** The longest that a mailbox can be. Source: RFC 5321, 4.5.3.1.3. */
const MOST_ADDRESS_CHARS = 254;
const liftingForm = z.strictObject({ address: text(MOST_ADDRESS_CHARS), reason });

interface LiftingData {
  readonly title: string;
  readonly address: string;
  readonly suppressed: Suppression;
  readonly form: FormView;
}

/** Asks why mails are to go to an address again. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, ctx.url.searchParams.get("address") ?? "", freshForm(), 200),

  async POST(ctx) {
    const { state } = ctx;
    const parsed = parseForm(liftingForm, state.form);
    if (!parsed.ok) {
      return await show(ctx, parsed.values.address ?? "", refusedForm(state, parsed.values, parsed.errors), 422);
    }
    // Lifted already, by somebody else or by this form: what was asked for is so.
    await liftSuppression(state.deps.store, viewerOf(ctx), parsed.value.address, parsed.value.reason);
    return seeOther("/admin/mails/suppressions?done=addressLifted");
  },
});

async function show({ state }: RequestContext, asked: string, form: FormView, status: number) {
  const standing = await getStanding(state.deps.store.kv, asked);
  if (standing?.value.suppressed === undefined) throw new HttpError(404);
  const { address, suppressed } = standing.value;
  const title = mailsWords(state.lang).suppressions.liftTitle(address);
  return page<LiftingData>({ title, address, suppressed, form }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, address, suppressed, form } = data as LiftingData;
  const { lang } = state;
  const { suppressions: words, suppressedFor } = mailsWords(lang);
  return (
    <PortalShell state={state} url={url}>
      <ErrorSummary lang={lang} errors={form.errors} />
      <ConfirmPage
        lang={lang}
        title={title}
        crumbs={[
          { href: "/admin/mails", word: adminWords(lang).mails.title },
          { href: "/admin/mails/suppressions", word: words.title },
        ]}
        consequence={
          <>
            <p>{suppressedFor[suppressed.reason]}. {suppressed.detail}</p>
            <p>{words.liftText}</p>
          </>
        }
        confirm={words.lift}
        destructive={false}
        back="/admin/mails/suppressions"
        action={url.pathname}
        csrf={state.session?.csrf}
        operationId={form.operationId}
      >
        <HiddenField name="address" value={address} />
        <ReasonField state={state} form={form} />
      </ConfirmPage>
    </PortalShell>
  );
});
