import { Fieldset } from "../../../components/form/Fieldset.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { type ContactFields, contactForm, contactValues } from "../../../domain/directory/contact_form.ts";
import type { Contact } from "../../../domain/directory/types.ts";
import { directoryWords } from "../../../domain/i18n/directory/directory_words.ts";
import { CONTACTS } from "../../../kv/directory/books.ts";
import { type CardKind, cardPath } from "./card_kind.ts";
import { fieldProps } from "./field_props.ts";

const NAMES = ["name", "firm", "job", "phone", "email"] as const;

/** People to call or write to. */
export const CONTACT_KIND: CardKind<Contact, ContactFields> = {
  name: "contacts",
  book: CONTACTS,
  form: contactForm,
  blank: () => ({}),
  valuesOf: contactValues,
  contentOf: (fields) => fields,
  titleOf: ({ name }) => name,
  columns({ lang }) {
    const words = directoryWords(lang);
    return [
      { head: words.name, cell: (contact) => <a href={cardPath(CONTACT_KIND, contact.id)}>{contact.name}</a> },
      { head: words.firm, cell: ({ firm = "–" }) => firm },
      { head: words.job, cell: ({ job = "–" }) => job },
      { head: words.phone, cell: ({ phone }) => phone ? <a href={`tel:${phone}`}>{phone}</a> : "–" },
      { head: words.email, cell: ({ email }) => email ? <a href={`mailto:${email}`}>{email}</a> : "–" },
    ];
  },
  factsOf(values, { lang }) {
    const words = directoryWords(lang);
    return NAMES.map((name) => ({ name, label: words[name], value: values[name] ?? "" }));
  },
  fields(props) {
    const words = directoryWords(props.state.lang);
    const field = (name: (typeof NAMES)[number]) => ({ ...fieldProps(props, name), label: words[name], autocomplete: "off" });
    return (
      <Fieldset legend={words.identity}>
        <TextField {...field("name")} maxlength={80} />
        <TextField {...field("firm")} maxlength={120} optional />
        <TextField {...field("job")} maxlength={80} optional />
        <div class="fields">
          <TextField {...field("phone")} type="tel" optional />
          <TextField {...field("email")} type="email" optional />
        </div>
      </Fieldset>
    );
  },
};
