import { Fieldset } from "../../../components/form/Fieldset.tsx";
import { RadioGroup } from "../../../components/form/RadioGroup.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { TextAreaField } from "../../../components/form/TextAreaField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { VigilanceLead } from "../../../components/vigilance/VigilanceLead.tsx";
import { type SiteFields, siteForm, siteValues } from "../../../domain/directory/site_form.ts";
import type { Site } from "../../../domain/directory/types.ts";
import { present } from "../../../domain/forms/present.ts";
import { directoryWords } from "../../../domain/i18n/directory/directory_words.ts";
import type { DirectoryWords } from "../../../domain/i18n/directory/fr.ts";
import { vigilanceWords } from "../../../domain/i18n/vigilance/vigilance_words.ts";
import { SITES } from "../../../kv/directory/books.ts";
import { standingOf } from "../../../kv/vigilance/carrier_standing.ts";
import { countryOptions } from "../../(_lib)/order_form/country_options.ts";
import { viewerOf } from "../../(_lib)/state.ts";
import { type CardFieldsProps, type CardKind, cardPath } from "./card_kind.ts";
import { fieldProps } from "./field_props.ts";

/** Offered while typing; any other zone may be typed. */
const ZONES = Intl.supportedValuesOf("timeZone").filter((zone) => zone.startsWith("Europe/"));

const labels = (words: DirectoryWords): Readonly<Record<string, string>> => ({
  name: words.name,
  "party.owner": words.partyOwner,
  "party.name": words.partyName,
  "party.siret": words.siret,
  "address.line1": words.line1,
  "address.line2": words.line2,
  "address.postcode": words.postcode,
  "address.city": words.city,
  "address.country": words.country,
  timeZone: words.timeZone,
  openingHours: words.openingHours,
  instructions: words.instructions,
  "contact.name": words.contactName,
  "contact.phone": words.phone,
  "contact.email": words.email,
});

/** Places where goods are loaded or unloaded. */
export const SITE_KIND: CardKind<Site, SiteFields> = {
  name: "sites",
  book: SITES,
  form: siteForm,
  blank: ({ timeZone }) => ({ "party.owner": "own", "address.country": "FR", timeZone }),
  valuesOf: siteValues,
  contentOf({ party: { owner, ...other }, ...fields }, { orgId, orgName }) {
    const party = owner === "own" ? { orgId, name: orgName } : { name: "", ...other };
    return present({ ...fields, party }) as Omit<Site, "id" | "orgId" | "archivedAt">;
  },
  titleOf: ({ name }) => name,
  columns({ lang }) {
    const words = directoryWords(lang);
    return [
      { head: words.name, cell: (site) => <a href={cardPath(SITE_KIND, site.id)}>{site.name}</a> },
      { head: words.party, cell: ({ party }) => party.name },
      { head: words.city, cell: ({ address }) => `${address.postcode} ${address.city}` },
      { head: words.openingHours, cell: ({ openingHours = "–" }) => openingHours },
      { head: words.contact, cell: ({ contact }) => contact?.name ?? "–" },
    ];
  },
  factsOf(values, state) {
    const words = directoryWords(state.lang);
    return Object.entries(labels(words)).map(([name, label]) => {
      const value = values[name] ?? "";
      if (name === "party.owner") {
        return { name, label, value: value === "own" ? words.ownSite(viewerOf({ state }).orgName) : words.otherSite };
      }
      if (name !== "address.country") return { name, label, value };
      return { name, label, value: countryOptions(state.lang).find((country) => country.value === value)?.label ?? value };
    });
  },
  fields: (props) => <SiteFieldsets {...props} />,
  async lead(state, { orgId, party }) {
    const standing = party.orgId === orgId ? null : await standingOf(state.deps.store, orgId, party);
    return standing && <VigilanceLead lang={state.lang} overall={standing} lead={vigilanceWords(state.lang).standingHint} />;
  },
};

function SiteFieldsets(props: CardFieldsProps) {
  const { state } = props;
  const { lang } = state;
  const words = directoryWords(lang);
  const named = labels(words);
  const field = (name: string) => ({ ...fieldProps(props, name), label: named[name]! });
  return (
    <>
      <Fieldset legend={words.identity}>
        <TextField {...field("name")} maxlength={120} />
        <RadioGroup
          {...field("party.owner")}
          options={[
            { value: "own", label: words.ownSite(viewerOf({ state }).orgName) },
            { value: "other", label: words.otherSite },
          ]}
        />
        <TextField {...field("party.name")} maxlength={120} autocomplete="off" hint={words.partyHint} optional />
        <TextField {...field("party.siret")} inputmode="numeric" width="medium" hint={words.siretHint} optional />
      </Fieldset>
      <Fieldset legend={words.address}>
        <TextField {...field("address.line1")} maxlength={120} autocomplete="off" />
        <TextField {...field("address.line2")} maxlength={120} autocomplete="off" optional />
        <div class="fields">
          <TextField {...field("address.postcode")} autocomplete="off" />
          <TextField {...field("address.city")} maxlength={80} autocomplete="off" />
          <SelectField {...field("address.country")} options={countryOptions(lang)} />
        </div>
      </Fieldset>
      <Fieldset legend={words.access}>
        <TextField {...field("timeZone")} width="medium" hint={words.timeZoneHint} suggestions={ZONES} />
        <TextField {...field("openingHours")} maxlength={120} hint={words.openingHoursHint} optional />
        <TextAreaField {...field("instructions")} maxlength={1_000} hint={words.instructionsHint} optional />
      </Fieldset>
      <Fieldset legend={words.contact} hint={words.contactHint}>
        <TextField {...field("contact.name")} maxlength={80} autocomplete="off" optional />
        <div class="fields">
          <TextField {...field("contact.phone")} type="tel" autocomplete="off" optional />
          <TextField {...field("contact.email")} type="email" autocomplete="off" optional />
        </div>
      </Fieldset>
    </>
  );
}
