import { DateTimeField } from "../../../components/form/DateTimeField.tsx";
import { Fieldset } from "../../../components/form/Fieldset.tsx";
import { fieldId } from "../../../components/form/field_id.ts";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { RadioGroup } from "../../../components/form/RadioGroup.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { TextAreaField } from "../../../components/form/TextAreaField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import type { Site } from "../../../domain/directory/types.ts";
import { FOLDS } from "../../../domain/forms/moment.ts";
import { WINDOW_KINDS } from "../../../domain/orders/stop_fields.ts";
import { PALLET_MODES, PALLET_TYPES } from "../../../domain/orders/types.ts";
import { readLocalDateTime } from "../../../domain/time/local.ts";
import { instantOf, normaliseTimeZone } from "../../../domain/time/zoned.ts";
import { errorOf } from "../form_answer.ts";
import { countryOptions } from "./country_options.ts";
import { MoreFields } from "./MoreFields.tsx";
import { fieldOf, optionsOf, type OrderFields } from "./order_fields.ts";
import { RowButtons } from "./RowButtons.tsx";

export interface StopFieldsProps {
  readonly fields: OrderFields;
  readonly position: number;
  /** "Enlèvement 2". */
  readonly name: string;
  readonly sites: readonly Site[];
  readonly action: string;
}

/** One stop: which firm, where, who is there, when, and what becomes of the pallets. */
export function StopFields({ fields, position, name, sites, action }: StopFieldsProps) {
  const row = `stops.${position}`;
  const { lang, form, words: { trade }, view } = fields;
  const hidden = ["id", "kind", "party.orgId", "place.siteId"].map((field) => `${row}.${field}`);
  return (
    <Fieldset
      legend={name}
      id={fieldId(row)}
      actions={<RowButtons form={form} row={row} name={name} position={position} action={action} movable />}
    >
      {hidden.map((name) => view.values[name] && <HiddenField key={name} name={name} value={view.values[name]} />)}
      {errorOf(view, row) && <p class="error">{errorOf(view, row)}</p>}
      {sites.length > 0 && (
        <div class="flex flex-wrap items-end gap-3">
          <div class="flex-1">
            <SelectField
              lang={lang}
              name={`site.${position}`}
              label={form.fields.site}
              optional
              value={view.values[`${row}.place.siteId`]}
              empty={form.chooseSite}
              options={sites.map(({ id, name, address }) => ({ value: id, label: `${name}, ${address.city}` }))}
              error={errorOf(view, `site.${position}`)}
            />
          </div>
          <Button name="take" value={row} icon="map-pin" formaction={`${action}#${fieldId(row)}`}>{form.useSite}</Button>
        </div>
      )}
      <TextField {...fieldOf(fields, "party.name", row)} autocomplete="off" />
      <TextField {...fieldOf(fields, "place.address.line1", row)} autocomplete="off" />
      <div class="fields">
        <TextField {...fieldOf(fields, "place.address.postcode", row)} code autocomplete="off" />
        <TextField {...fieldOf(fields, "place.address.city", row)} autocomplete="off" />
      </div>
      <div class="fields">
        <TextField {...fieldOf(fields, "contact.name", row)} autocomplete="off" />
        <TextField {...fieldOf(fields, "contact.phone", row)} type="tel" autocomplete="off" />
        <TextField {...fieldOf(fields, "contact.email", row)} type="email" autocomplete="off" />
      </div>
      <SelectField
        {...fieldOf(fields, "window.kind", row)}
        hint={form.appointmentHint}
        options={optionsOf(WINDOW_KINDS, trade.windowKind)}
        width="medium"
      />
      <WindowFields fields={fields} row={row} />
      <div class="fields">
        <SelectField {...fieldOf(fields, "palletMode", row)} options={optionsOf(PALLET_MODES, trade.palletMode)} />
        <SelectField {...fieldOf(fields, "palletType", row)} options={optionsOf(PALLET_TYPES, trade.palletType)} />
      </div>
      <MoreStopFields fields={fields} row={row} />
    </Fieldset>
  );
}

/** Zones that lorries from France reach; a site of another one keeps its own. */
const ZONES = [
  ...[
    "Europe/Paris",
    "Europe/Brussels",
    "Europe/Luxembourg",
    "Europe/Amsterdam",
    "Europe/Berlin",
    "Europe/Zurich",
    "Europe/Rome",
  ],
  ...["Europe/Madrid", "Europe/Lisbon", "Europe/London", "Europe/Dublin", "Europe/Vienna", "Europe/Prague", "Europe/Warsaw"],
  ...["Europe/Budapest", "Europe/Athens", "Europe/Bucharest", "Europe/Sofia", "Europe/Helsinki", "Europe/Istanbul"],
  ...["Africa/Casablanca", "Africa/Tunis"],
];

function MoreStopFields({ fields, row }: { fields: OrderFields; row: string }) {
  const zone = fieldOf(fields, "place.timeZone", row);
  const country = fieldOf(fields, "place.address.country", row);
  const name = fieldOf(fields, "place.name", row);
  const zones = ZONES.includes(zone.value) || zone.value === "" ? ZONES : [zone.value, ...ZONES];
  const line2 = fieldOf(fields, "place.address.line2", row);
  const openingHours = fieldOf(fields, "place.openingHours", row);
  const siret = fieldOf(fields, "party.siret", row);
  const instructions = fieldOf(fields, "instructions", row);
  const rare = [name, line2, openingHours, siret, instructions];
  const open = country.value !== "FR" || rare.some(({ value }) => value) || [zone, country, ...rare].some(({ error }) => error);
  return (
    <MoreFields title={fields.form.moreOfStop} open={open}>
      <TextField {...name} optional autocomplete="off" />
      <TextField {...line2} optional autocomplete="off" />
      <div class="fields">
        <SelectField {...country} options={countryOptions(fields.lang)} />
        <SelectField {...zone} options={zones.map((name) => ({ value: name, label: zoneName(name) }))} />
      </div>
      <div class="fields">
        <TextField {...openingHours} optional />
        <TextField {...siret} optional inputmode="numeric" code />
      </div>
      <TextAreaField {...instructions} optional rows={2} />
    </MoreFields>
  );
}

/** Begin and end on the site's own clock, and which hour is meant where clocks show it twice. */
function WindowFields({ fields, row }: { fields: OrderFields; row: string }) {
  const { form, view: { values }, lang } = fields;
  const zone = values[`${row}.place.timeZone`] || "Europe/Paris";
  const hint = zone === "Europe/Paris" ? undefined : form.zoneHint(zoneName(zone));
  const ends = ["window.from", "window.to"] as const;
  return (
    <>
      <div class="fields">
        <DateTimeField {...fieldOf(fields, "window.from", row)} hint={hint} />
        <DateTimeField {...fieldOf(fields, "window.to", row)} hint={hint} />
      </div>
      {ends.filter((end) => happensTwice(values[`${row}.${end}`], zone)).map((end) => (
        <RadioGroup
          key={end}
          lang={lang}
          name={`${row}.${end}Fold`}
          label={`${form.fields[end]} : ${form.whichHour}`}
          value={values[`${row}.${end}Fold`]}
          options={optionsOf(FOLDS, form.fold)}
          inline
        />
      ))}
    </>
  );
}

function happensTwice(typed: string | undefined, zone: string): boolean {
  const local = readLocalDateTime(typed ?? "");
  if (local === null || normaliseTimeZone(zone) === null) return false;
  const moment = instantOf(local, zone);
  return !moment.ok && moment.refusal !== "hour_does_not_exist";
}

/** "Europe/Paris" as people read it. */
function zoneName(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}
