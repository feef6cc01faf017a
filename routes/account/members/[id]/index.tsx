import { HttpError, page } from "fresh";
import { z } from "zod";
import { ErrorSummary } from "../../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../../components/form/FormActions.tsx";
import { SelectField } from "../../../../components/form/SelectField.tsx";
import { Button } from "../../../../components/layout/Button.tsx";
import { Form } from "../../../../components/layout/Form.tsx";
import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { oneOf } from "../../../../domain/forms/fields.ts";
import { parseForm, typedValues } from "../../../../domain/forms/form.ts";
import { accountWords } from "../../../../domain/i18n/account/account_words.ts";
import { fill } from "../../../../domain/i18n/fill.ts";
import { uiWords } from "../../../../domain/i18n/ui/ui_words.ts";
import { rolesOf } from "../../../../domain/identity/roles.ts";
import { changeMemberRole } from "../../../../kv/identity/members.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../../../(_lib)/form_answer.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, type RequestContext, viewerOf } from "../../../(_lib)/state.ts";
import { AccountHead } from "../../(_components)/AccountHead.tsx";
import { requireMember } from "../../(_lib)/require_member.ts";

interface MemberData {
  readonly title: string;
  readonly form: FormView;
}

/** The role of somebody in the viewer's organisation. */
export const handler = define.handlers({
  async GET(ctx) {
    const { user, membership } = await requireMember(ctx);
    return show(ctx, user.value.name, freshForm({ role: membership.role }), 200);
  },

  async POST(ctx) {
    const { state, params } = ctx;
    const viewer = viewerOf(ctx);
    const { user } = await requireMember(ctx);
    const parsed = parseForm(z.strictObject({ role: oneOf(rolesOf(viewer.orgKind)) }), state.form);
    if (!parsed.ok) return show(ctx, user.value.name, refusedForm(state, parsed.values, parsed.errors), 422);
    const changed = await changeMemberRole(state.deps.store, viewer, params.id!, parsed.value.role);
    if (changed.ok) return seeOther("/account/members?done=saved");
    if (changed.refusal === "member_not_found") throw new HttpError(404);
    const message = accountWords(state.lang).members.lastOwner;
    return show(ctx, user.value.name, { ...freshForm(typedValues(state.form)), errors: [{ name: "role", message }] }, 422);
  },
});

function show({ state }: RequestContext, name: string, form: FormView, status: number) {
  const title = fill(accountWords(state.lang).members.roleTitle, { name });
  return page<MemberData>({ title, form }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, form } = data as MemberData;
  const { lang, words: { trade } } = state;
  const words = accountWords(lang).members;
  return (
    <PortalShell state={state} url={url}>
      <AccountHead lang={lang} title={title} above={{ href: "/account/members", word: words.title }} />
      <ErrorSummary lang={lang} errors={form.errors} />
      <Form action={url.pathname} csrf={state.session?.csrf} operationId={form.operationId}>
        <SelectField
          lang={lang}
          name="role"
          label={words.role}
          width="medium"
          value={form.values.role}
          error={errorOf(form, "role")}
          options={rolesOf(viewerOf({ state }).orgKind).map((role) => ({ value: role, label: trade.role[role] }))}
        />
        <FormActions>
          <Button kind="primary">{words.changeRole}</Button>
          <LinkButton href="/account/members" kind="quiet">{uiWords(lang).back}</LinkButton>
        </FormActions>
      </Form>
    </PortalShell>
  );
});
