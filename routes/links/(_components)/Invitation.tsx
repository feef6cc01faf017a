import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { accountWords } from "../../../domain/i18n/account/account_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import { mayAnswer, type OpenInvitation } from "../../../kv/identity/accept_invitation.ts";
import { errorOf, type FormView } from "../../(_lib)/form_answer.ts";
import type { State } from "../../(_lib)/state.ts";
import { NewPasswordField } from "./NewPasswordField.tsx";

export interface InvitationProps {
  state: State;
  path: string;
  opened: OpenInvitation;
  form: FormView;
}

/** What somebody is invited to, and how they answer: a new person chooses a password, whoever has an account signs in with it first. */
export function Invitation({ state, path, opened, form }: InvitationProps) {
  const { lang, words: { site, trade }, session } = state;
  const words = accountWords(lang).invitation;
  const { organisation, invitation: { value: { email, role, invitedBy } }, answer } = opened;
  const firm = organisation.name;
  const ready = answer === "new_password" || mayAnswer(opened, session);
  return (
    <>
      <p>{fill(words.intro, { by: invitedBy, firm, role: trade.role[role] })}</p>
      {ready
        ? (
          <>
            {answer === "new_password" && <p>{words.newPerson}</p>}
            <ErrorSummary lang={lang} errors={form.errors} />
            <Form action={path} csrf={session?.csrf}>
              {answer === "new_password" && (
                <>
                  <TextField
                    lang={lang}
                    name="name"
                    label={site.foundingName}
                    value={form.values.name}
                    error={errorOf(form, "name")}
                    maxlength={80}
                    autocomplete="name"
                  />
                  <NewPasswordField lang={lang} site={site} name="password" form={form} />
                </>
              )}
              <FormActions>
                <Button kind="primary" size="big">{fill(words.join, { firm })}</Button>
              </FormActions>
            </Form>
          </>
        )
        : (
          <>
            <p>{fill(words.otherAccount, { email })}</p>
            {session === null
              ? <LinkButton href={`/sign-in?next=${encodeURIComponent(path)}`} kind="primary">{words.signIn}</LinkButton>
              : <PostButton action="/sign-out" csrf={session.csrf} kind="primary">{words.signOut}</PostButton>}
          </>
        )}
    </>
  );
}
