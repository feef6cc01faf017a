import { Fieldset } from "../../../components/form/Fieldset.tsx";
import { RadioGroup } from "../../../components/form/RadioGroup.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { CLIENT_KINDS } from "../../../domain/directory/organisation_form.ts";
import type { SignUpWords } from "../../../domain/i18n/sign_up/fr.ts";
import { signUpWords } from "../../../domain/i18n/sign_up/sign_up_words.ts";
import { LANGS } from "../../../domain/i18n/lang.ts";
import { errorOf, type FormView } from "../../(_lib)/form_answer.ts";
import { OrganisationFields, organisationLabels } from "../../(_lib)/organisations/OrganisationFields.tsx";
import type { State } from "../../(_lib)/state.ts";

const FIRM = "organisation.";

const OWN_LABELS: Readonly<Record<string, "kind" | "name" | "email" | "language">> = {
  "organisation.kind": "kind",
  "person.name": "name",
  "person.email": "email",
  "person.lang": "language",
};

/** Where a field of the form stands: its group and its label. */
export function placeInSignUp({ lang }: State, name: string): readonly string[] {
  const words: SignUpWords = signUpWords(lang);
  const own = OWN_LABELS[name];
  const label = own === undefined ? organisationLabels(lang)[name.replace(FIRM, "")] : words[own];
  return label === undefined ? [] : [name.startsWith(FIRM) ? words.firm : words.person, label];
}

/** The fields of `signUpForm`: the firm, and the person who will own its account. */
export function SignUpFields({ state: { lang, words: { trade } }, form }: { state: State; form: FormView }) {
  const words = signUpWords(lang);
  const languages = new Intl.DisplayNames(lang, { type: "language" });
  const field = (name: string) => ({ lang, name, value: form.values[name], error: errorOf(form, name) });
  return (
    <>
      <Fieldset legend={words.firm}>
        <RadioGroup
          {...field("organisation.kind")}
          label={words.kind}
          options={CLIENT_KINDS.map((kind) => ({ value: kind, label: trade.orgKind[kind], hint: words.kindHint[kind] }))}
        />
        <OrganisationFields lang={lang} form={form} prefix={FIRM} />
      </Fieldset>
      <Fieldset legend={words.person} hint={words.personHint}>
        <TextField {...field("person.name")} label={words.name} maxlength={80} autocomplete="name" />
        <TextField {...field("person.email")} label={words.email} type="email" autocomplete="username" />
        <SelectField
          {...field("person.lang")}
          label={words.language}
          width="medium"
          options={LANGS.map((code) => ({ value: code, label: languages.of(code) ?? code }))}
        />
      </Fieldset>
    </>
  );
}
