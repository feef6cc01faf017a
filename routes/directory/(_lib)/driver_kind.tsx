import { CheckboxField } from "../../../components/form/CheckboxField.tsx";
import { Fieldset } from "../../../components/form/Fieldset.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { type DriverFields, driverForm, driverValues } from "../../../domain/directory/driver_form.ts";
import type { Driver } from "../../../domain/directory/types.ts";
import { channelsWords } from "../../../domain/i18n/channels/channels_words.ts";
import { directoryWords } from "../../../domain/i18n/directory/directory_words.ts";
import { isLang, LANGS } from "../../../domain/i18n/lang.ts";
import { isUnreachable } from "../../../domain/texts/number_standing.ts";
import { DRIVERS } from "../../../kv/directory/books.ts";
import { revokeSessions } from "../../../kv/identity/sessions.ts";
import { getNumberStanding } from "../../../kv/texts/number_standing.ts";
import { type CardFieldsProps, type CardKind, cardPath } from "./card_kind.ts";
import { DriverAccess } from "./DriverAccess.tsx";
import { fieldProps } from "./field_props.ts";

/** A carrier's drivers; they sign in by one-time link. */
export const DRIVER_KIND: CardKind<Driver, DriverFields> = {
  name: "drivers",
  book: DRIVERS,
  form: driverForm,
  blank: () => ({ lang: "fr" }),
  valuesOf: driverValues,
  contentOf: (fields) => fields,
  titleOf: ({ name }) => name,
  columns({ lang }) {
    const words = directoryWords(lang);
    return [
      { head: words.name, cell: (driver) => <a href={cardPath(DRIVER_KIND, driver.id)}>{driver.name}</a> },
      { head: words.phone, cell: ({ phone }) => phone ? <a href={`tel:${phone}`}>{phone}</a> : "–" },
      { head: words.email, cell: ({ email }) => email ? <a href={`mailto:${email}`}>{email}</a> : "–" },
      { head: words.lang, cell: (driver) => words.langName[driver.lang] },
      { head: words.equipment, cell: ({ adrCertified }) => adrCertified ? "ADR" : "–" },
    ];
  },
  factsOf(values, { lang }) {
    const words = directoryWords(lang);
    return [
      ...(["name", "phone", "email"] as const).map((name) => ({ name, label: words[name], value: values[name] ?? "" })),
      { name: "lang", label: words.lang, value: isLang(values.lang) ? words.langName[values.lang] : "" },
      { name: "adrCertified", label: words.adrCertified, value: values.adrCertified ? words.yes : words.no },
    ];
  },
  fields: (props) => <DriverFieldset {...props} />,
  archiving: (commit, { id }) => void revokeSessions(commit, id),
  ofPerson: true,
  async warnings({ lang, deps: { store } }, { phone }) {
    if (phone === undefined || !isUnreachable(await getNumberStanding(store.kv, phone))) return [];
    return [channelsWords(lang).unreachable(phone)];
  },
  more: (props) => <DriverAccess {...props} />,
};

function DriverFieldset(props: CardFieldsProps) {
  const { lang } = props.state;
  const words = directoryWords(lang);
  const field = (name: "name" | "phone" | "email" | "lang") => ({ ...fieldProps(props, name), label: words[name] });
  const { error } = fieldProps(props, "adrCertified");
  return (
    <Fieldset legend={words.identity}>
      <TextField {...field("name")} maxlength={80} autocomplete="off" />
      <div class="fields">
        <TextField {...field("phone")} type="tel" autocomplete="off" optional />
        <TextField {...field("email")} type="email" autocomplete="off" optional />
      </div>
      <SelectField
        {...field("lang")}
        hint={words.langHint}
        width="medium"
        options={LANGS.map((choice) => ({ value: choice, label: words.langName[choice] }))}
      />
      <CheckboxField
        lang={lang}
        name="adrCertified"
        error={error}
        label={words.adrCertified}
        checked={Boolean(props.form.values.adrCertified)}
      />
    </Fieldset>
  );
}
