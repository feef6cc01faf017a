import { TextField } from "../../../components/form/TextField.tsx";
import type { Lang } from "../../../domain/i18n/lang.ts";
import type { SiteWords } from "../../../domain/i18n/site/fr.ts";
import { errorOf, type FormView } from "../../(_lib)/form_answer.ts";

export interface NewPasswordFieldProps {
  lang: Lang;
  site: SiteWords;
  name: string;
  form: FormView;
}

/** A password to choose. What was typed is not shown again. */
export function NewPasswordField({ lang, site, name, form }: NewPasswordFieldProps) {
  return (
    <TextField
      lang={lang}
      name={name}
      type="password"
      label={site.newPassword}
      hint={site.newPasswordHint}
      error={errorOf(form, name)}
      autocomplete="new-password"
    />
  );
}
