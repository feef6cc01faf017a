import { CheckboxField } from "../../../components/form/CheckboxField.tsx";
import { Fieldset } from "../../../components/form/Fieldset.tsx";
import { NumberField } from "../../../components/form/NumberField.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { type Vehicle, VEHICLE_KINDS, type VehicleKind } from "../../../domain/directory/types.ts";
import { type VehicleFields, vehicleForm, vehicleValues } from "../../../domain/directory/vehicle_form.ts";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { directoryWords } from "../../../domain/i18n/directory/directory_words.ts";
import { VEHICLES } from "../../../kv/directory/books.ts";
import { type CardFieldsProps, type CardKind, cardPath } from "./card_kind.ts";
import { fieldProps } from "./field_props.ts";

const NUMBERS = [["payloadKg", "payload", "kg"], ["loadingMetres", "loadingMetres", "m"], [
  "palletPlaces",
  "palletPlaces",
  "",
]] as const;
const TICKS = ["adrEquipped", "tailLift"] as const;

/** What carries the goods, with what it can take. */
export const VEHICLE_KIND: CardKind<Vehicle, VehicleFields> = {
  name: "vehicles",
  book: VEHICLES,
  form: vehicleForm,
  blank: () => ({ kind: "tractor_semi" }),
  valuesOf: vehicleValues,
  contentOf: (fields) => fields,
  titleOf: ({ plate }) => plate,
  columns({ lang, words: { trade } }) {
    const words = directoryWords(lang);
    const formats = formatsFor(lang);
    return [
      { head: words.plate, cell: (vehicle) => <a href={cardPath(VEHICLE_KIND, vehicle.id)}>{vehicle.plate}</a> },
      { head: words.kind, cell: ({ kind }) => trade.vehicleKind[kind] },
      { head: words.payload, kind: "number", cell: ({ payloadKg }) => formats.weight(payloadKg * 1_000) },
      { head: words.loadingMetres, kind: "number", cell: ({ loadingLengthMm }) => formats.metres(loadingLengthMm) },
      { head: words.palletPlaces, kind: "number", cell: ({ palletPlaces }) => formats.integer(palletPlaces) },
      {
        head: words.equipment,
        cell: ({ adrEquipped, tailLift }) => [adrEquipped && "ADR", tailLift && words.tailLift].filter(Boolean).join(", ") || "–",
      },
    ];
  },
  factsOf(values, { lang, words: { trade } }) {
    const words = directoryWords(lang);
    const kinds: Readonly<Record<string, string>> = trade.vehicleKind;
    return [
      { name: "plate", label: words.plate, value: values.plate ?? "" },
      { name: "kind", label: words.kind, value: kinds[values.kind ?? ""] ?? "" },
      ...NUMBERS.map(([name, word, unit]) => ({ name, label: words[word], value: `${values[name] ?? ""} ${unit}`.trim() })),
      ...TICKS.map((name) => ({ name, label: words[name], value: values[name] ? words.yes : words.no })),
    ];
  },
  fields: (props) => <VehicleFieldsets {...props} />,
  unique: { name: "plate", message: (words, plate) => words.plateTaken(plate) },
};

function VehicleFieldsets(props: CardFieldsProps) {
  const { state: { lang, words: { trade } }, form } = props;
  const words = directoryWords(lang);
  const kinds = VEHICLE_KINDS.map((kind: VehicleKind) => ({ value: kind, label: trade.vehicleKind[kind] }));
  return (
    <>
      <Fieldset legend={words.identity}>
        <TextField
          {...fieldProps(props, "plate")}
          label={words.plate}
          hint={words.plateHint}
          width="medium"
          autocomplete="off"
          code
        />
        <SelectField {...fieldProps(props, "kind")} label={words.kind} width="medium" options={kinds} />
      </Fieldset>
      <Fieldset legend={words.capacity}>
        <NumberField {...fieldProps(props, "payloadKg")} label={words.payload} unit="kg" whole />
        <NumberField {...fieldProps(props, "loadingMetres")} label={words.loadingMetres} unit="m" />
        <NumberField {...fieldProps(props, "palletPlaces")} label={words.palletPlaces} hint={words.palletPlacesHint} whole />
      </Fieldset>
      <Fieldset legend={words.equipment}>
        {TICKS.map((name) => {
          const { lang, error } = fieldProps(props, name);
          return (
            <CheckboxField
              key={name}
              lang={lang}
              name={name}
              error={error}
              label={words[name]}
              checked={Boolean(form.values[name])}
            />
          );
        })}
      </Fieldset>
    </>
  );
}
