import { HttpError, page } from "fresh";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { optionalText } from "../../../domain/forms/fields.ts";
import { passkeysWords } from "../../../domain/i18n/passkeys/passkeys_words.ts";
import { PASSKEY_NAME_LENGTH } from "../../../domain/identity/passkey.ts";
import { challengeOf, readRegistration } from "../../../domain/identity/passkey_answers.ts";
import { PasskeyButton } from "../../../islands/PasskeyButton.tsx";
import { verifyRegistration } from "../../../jobs/ports/passkeys/webauthn.ts";
import { takeChallenge } from "../../../kv/identity/passkey_challenges.ts";
import { addPasskey, listPasskeys, type PasskeyRefusal, type PasskeyRow } from "../../../kv/identity/passkeys.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, type RequestContext, viewerOf } from "../../(_lib)/state.ts";
import { AccountHead } from "../(_components)/AccountHead.tsx";

interface PasskeysData {
  readonly title: string;
  readonly passkeys: readonly PasskeyRow[];
  readonly refusal: Refusal | null;
}

type Refusal = PasskeyRefusal | "answer";

const passkeyName = optionalText(PASSKEY_NAME_LENGTH);

/** One's own passkeys; POST registers the one that the browser has just made. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, null),

  async POST(ctx) {
    const { form, lang, deps: { store, publicUrl } } = ctx.state;
    const viewer = viewerOf(ctx);
    const name = passkeyName.safeParse(form.get("name") ?? undefined);
    if (!name.success) throw new HttpError(422);
    const answer = readRegistration(form.get("answer"));
    const challenge = answer && challengeOf(answer);
    if (!answer || !challenge || !await takeChallenge(store, challenge, viewer.id)) return await show(ctx, "answer");
    const key = await verifyRegistration(publicUrl, answer, challenge);
    if (key === null) return await show(ctx, "answer");
    const added = await addPasskey(store, viewer, { ...key, name: name.data ?? passkeysWords(lang).defaultName });
    return added.ok ? seeOther("/account/passkeys?done=created") : await show(ctx, added.refusal);
  },
});

async function show(ctx: RequestContext, refusal: Refusal | null) {
  const { lang, deps: { store } } = ctx.state;
  const passkeys = await listPasskeys(store.kv, viewerOf(ctx).id);
  return page<PasskeysData>({ title: passkeysWords(lang).title, passkeys, refusal }, { status: refusal === null ? 200 : 422 });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, passkeys, refusal } = data as PasskeysData;
  const { lang } = state;
  const words = passkeysWords(lang);
  const formats = formatsFor(lang, viewerOf({ state }).timeZone);
  return (
    <PortalShell state={state} url={url}>
      <AccountHead lang={lang} title={title} lead={words.lead} />
      {refusal && <ErrorSummary lang={lang} errors={[{ message: words.refused[refusal] }]} />}
      {passkeys.length === 0 ? <EmptyState icon="key-round" title={words.empty}>{words.emptyText}</EmptyState> : (
        <Table
          caption={words.list}
          rows={passkeys}
          columns={[
            { head: words.name, cell: ({ name }) => name },
            { head: words.createdAt, kind: "time", cell: ({ createdAt }) => formats.dateTime(createdAt) },
            {
              head: words.lastUsedAt,
              kind: "time",
              cell: ({ lastUsedAt }) => lastUsedAt === undefined ? words.never : formats.dateTime(lastUsedAt),
            },
            {
              head: words.remove,
              kind: "action",
              cell: ({ id }) => (
                <LinkButton href={`/account/passkeys/${id}/removal`} kind="quiet" size="small" icon="trash-2">
                  {words.remove}
                </LinkButton>
              ),
            },
          ]}
        />
      )}
      <Section id="add" title={words.addTitle}>
        <PasskeyButton
          ceremony="registration"
          options="/account/passkeys/options"
          action="/account/passkeys"
          hidden={{ csrf: state.session?.csrf ?? "", operation: newOperationId() }}
          name={{ label: words.name, hint: words.nameHint, maxlength: PASSKEY_NAME_LENGTH }}
          words={{ button: words.add, cancelled: words.cancelled }}
        />
        <noscript>
          <p>{words.needsScript}</p>
        </noscript>
      </Section>
    </PortalShell>
  );
});
