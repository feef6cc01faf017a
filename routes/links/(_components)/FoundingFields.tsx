import { Fieldset } from "../../../components/form/Fieldset.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { errorOf, type FormView } from "../../(_lib)/form_answer.ts";
import { OrganisationFields, organisationLabels } from "../../(_lib)/organisations/OrganisationFields.tsx";
import type { State } from "../../(_lib)/state.ts";
import { NewPasswordField } from "./NewPasswordField.tsx";

/** Where a field of the form stands: its group and its label. */
export function placeInFounding({ lang, words: { site } }: State, name: string): readonly string[] {
  const firm = organisationLabels(lang)[name.replace("organisation.", "")];
  if (name.startsWith("organisation.")) return firm === undefined ? [] : [site.foundingFirm, firm];
  const label = PERSON_LABELS[name];
  return label === undefined ? [] : [site.foundingPerson, site[label]];
}

const PERSON_LABELS: Readonly<Record<string, "foundingName" | "email" | "newPassword">> = {
  "person.name": "foundingName",
  "person.email": "email",
  "person.password": "newPassword",
};

/** The fields of `foundingForm`: the firm that runs the platform, and its first administrator. */
export function FoundingFields({ state: { lang, words: { site } }, form }: { state: State; form: FormView }) {
  const field = (name: string) => ({ lang, name, value: form.values[name], error: errorOf(form, name) });
  return (
    <>
      <Fieldset legend={site.foundingFirm}>
        <OrganisationFields lang={lang} form={form} prefix="organisation." />
      </Fieldset>
      <Fieldset legend={site.foundingPerson}>
        <TextField {...field("person.name")} label={site.foundingName} maxlength={80} autocomplete="name" />
        <TextField {...field("person.email")} label={site.email} type="email" autocomplete="username" />
        <NewPasswordField lang={lang} site={site} name="person.password" form={form} />
      </Fieldset>
    </>
  );
}
