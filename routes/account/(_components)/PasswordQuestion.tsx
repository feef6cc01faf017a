import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { ConfirmPage } from "../../../components/layout/ConfirmPage.tsx";
import { accountWords } from "../../../domain/i18n/account/account_words.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import type { State } from "../../(_lib)/state.ts";
import type { PasswordAnswer } from "../(_lib)/ask_password.ts";

export interface PasswordQuestionProps {
  state: State;
  action: string;
  title: string;
  consequence: string;
  confirm: string;
  destructive: boolean;
  /** How the question was answered before. */
  answer: PasswordAnswer | null;
}

/** Asks for the password before a change of how one signs in. */
export function PasswordQuestion(props: PasswordQuestionProps) {
  const { state: { lang, session }, action, title, consequence, confirm, destructive, answer } = props;
  const words = accountWords(lang);
  const error = answer === null || answer === "right" ? undefined : words.password[answer];
  return (
    <>
      {error !== undefined && <ErrorSummary lang={lang} errors={[{ name: "password", message: error }]} />}
      <ConfirmPage
        lang={lang}
        action={action}
        csrf={session?.csrf}
        operationId={newOperationId()}
        title={title}
        consequence={<p>{consequence}</p>}
        confirm={confirm}
        destructive={destructive}
        back="/account/security"
        crumbs={[{ href: "/account", word: words.title }, { href: "/account/security", word: words.security.title }]}
      >
        <TextField
          lang={lang}
          name="password"
          type="password"
          label={words.password.current}
          autocomplete="current-password"
          error={error}
        />
      </ConfirmPage>
    </>
  );
}
