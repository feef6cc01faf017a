import { HttpError, page } from "fresh";
import { z } from "zod";
import { ErrorSummary } from "../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../components/form/FormActions.tsx";
import { TextField } from "../../components/form/TextField.tsx";
import { Button } from "../../components/layout/Button.tsx";
import { Form } from "../../components/layout/Form.tsx";
import { LinkButton } from "../../components/layout/LinkButton.tsx";
import { newPassword } from "../../domain/forms/fields.ts";
import { parseForm } from "../../domain/forms/form.ts";
import { accountWords } from "../../domain/i18n/account/account_words.ts";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";
import { hashPassword } from "../../jobs/ports/password/argon2id.ts";
import { changePassword } from "../../kv/identity/change_account.ts";
import { seeOther } from "../(_lib)/answers.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../(_lib)/form_answer.ts";
import { PortalShell } from "../(_lib)/PortalShell.tsx";
import { define, type RequestContext } from "../(_lib)/state.ts";
import { AccountHead } from "./(_components)/AccountHead.tsx";
import { askPassword } from "./(_lib)/ask_password.ts";
import { ownSession, ownUser } from "./(_lib)/own_user.ts";

const passwordForm = z.strictObject({ current: z.string(), next: newPassword });

interface PasswordData {
  readonly title: string;
  readonly form: FormView;
}

/** Changes one's password, for whoever knows the present one. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, freshForm(), 200),

  async POST(ctx) {
    const { state } = ctx;
    const parsed = parseForm(passwordForm, state.form);
    if (!parsed.ok) return show(ctx, refusedForm(state, {}, parsed.errors), 422);
    const user = await ownUser(state);
    const answer = await askPassword(state, user.value, parsed.value.current);
    if (answer !== "right") {
      const message = accountWords(state.lang).password[answer];
      return show(ctx, { ...freshForm(), errors: [{ name: "current", message }] }, answer === "wrong" ? 422 : 429);
    }
    const passwordHash = await hashPassword(parsed.value.next);
    if (!await changePassword(state.deps.store, ownSession(state), user, passwordHash)) throw new HttpError(409);
    return seeOther("/account/security?done=passwordChanged");
  },
});

function show({ state }: RequestContext, form: FormView, status: number) {
  return page<PasswordData>({ title: accountWords(state.lang).password.title, form }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, form } = data as PasswordData;
  const { lang, session } = state;
  const { password: words, security } = accountWords(lang);
  const field = (name: string) => ({ lang, name, type: "password", error: errorOf(form, name) } as const);
  return (
    <PortalShell state={state} url={url}>
      <AccountHead lang={lang} title={title} lead={words.lead} above={{ href: "/account/security", word: security.title }} />
      <ErrorSummary lang={lang} errors={form.errors} />
      <Form action="/account/password" csrf={session?.csrf} operationId={form.operationId}>
        <TextField {...field("current")} label={words.current} autocomplete="current-password" />
        <TextField {...field("next")} label={words.next} hint={words.nextHint} autocomplete="new-password" />
        <FormActions>
          <Button kind="primary">{words.change}</Button>
          <LinkButton href="/account/security" kind="quiet">{uiWords(lang).back}</LinkButton>
        </FormActions>
      </Form>
    </PortalShell>
  );
});
