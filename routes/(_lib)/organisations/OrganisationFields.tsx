import { Fieldset } from "../../../components/form/Fieldset.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";
import { errorOf, type FormView } from "../form_answer.ts";
import { countryOptions } from "../order_form/country_options.ts";

export interface OrganisationFieldsProps {
  lang: Lang;
  form: FormView;
  /** Begins the names of the fields, where they are a group of a larger form: "organisation.". */
  prefix?: string;
}

/** What a new organisation's fields hold before anything was typed. */
export const BLANK_ORGANISATION = { "address.country": "FR", timeZone: "Europe/Paris" } as const;

const TIME_ZONES = ["Europe/Paris", "Europe/Madrid", "Europe/London", "Europe/Brussels", "Europe/Berlin", "Europe/Rome"];

/** The labels of the fields, by name. */
export function organisationLabels(lang: Lang): Readonly<Record<string, string>> {
  const { organisations: words } = adminWords(lang);
  return {
    name: words.name,
    siret: words.siret,
    vatNumber: words.vatNumber,
    "address.line1": words.line1,
    "address.line2": words.line2,
    "address.postcode": words.postcode,
    "address.city": words.city,
    "address.country": words.country,
    timeZone: words.timeZone,
    phone: words.phone,
    email: words.email,
  };
}

/** The fields that every organisation is registered with: `organisationFields` of the domain. */
export function OrganisationFields({ lang, form, prefix = "" }: OrganisationFieldsProps) {
  const { organisations: words } = adminWords(lang);
  const labels = organisationLabels(lang);
  const field = (field: string) => {
    const name = prefix + field;
    return { lang, name, label: labels[field]!, value: form.values[name], error: errorOf(form, name) };
  };
  return (
    <>
      <TextField {...field("name")} maxlength={120} autocomplete="off" />
      <TextField {...field("siret")} hint={words.siretHint} inputmode="numeric" width="medium" code />
      <TextField {...field("vatNumber")} width="medium" code />
      <Fieldset legend={words.address}>
        <TextField {...field("address.line1")} maxlength={120} />
        <TextField {...field("address.line2")} maxlength={120} optional />
        <TextField {...field("address.postcode")} width="short" />
        <TextField {...field("address.city")} maxlength={80} />
        <SelectField {...field("address.country")} width="medium" options={countryOptions(lang)} />
      </Fieldset>
      <TextField {...field("timeZone")} suggestions={TIME_ZONES} width="medium" />
      <TextField {...field("phone")} type="tel" width="medium" optional />
      <TextField {...field("email")} type="email" optional />
    </>
  );
}
