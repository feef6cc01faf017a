import { CheckboxField } from "../../../components/form/CheckboxField.tsx";
import { Fieldset } from "../../../components/form/Fieldset.tsx";
import { fieldId } from "../../../components/form/field_id.ts";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { NumberField } from "../../../components/form/NumberField.tsx";
import { type Option, SelectField } from "../../../components/form/SelectField.tsx";
import { TextAreaField } from "../../../components/form/TextAreaField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import type { OrderFormField } from "../../../domain/i18n/order_form/fr.ts";
import { HAZARD_CLASSES, PACKING_GROUPS, TRANSPORT_CATEGORIES } from "../../../domain/orders/goods_fields.ts";
import { PACKAGINGS } from "../../../domain/orders/types.ts";
import { errorOf } from "../form_answer.ts";
import { rowValues } from "./form_rows.ts";
import { MoreFields } from "./MoreFields.tsx";
import { fieldOf, optionsOf, type OrderFields } from "./order_fields.ts";
import { RowButtons } from "./RowButtons.tsx";

export interface GoodsFieldsProps {
  readonly fields: OrderFields;
  readonly position: number;
  readonly pickups: readonly Option[];
  readonly deliveries: readonly Option[];
  /** The dangerous goods part stands open, for a line that was added as one. */
  readonly adr: boolean;
  readonly action: string;
}

/** One goods line: what, how much, from where to where; dangerous goods particulars where they apply. */
export function GoodsFields({ fields, position, pickups, deliveries, adr, action }: GoodsFieldsProps) {
  const row = `goods.${position}`;
  const { form, words: { trade }, view } = fields;
  const name = form.numbered(form.line, position + 1);
  const id = view.values[`${row}.id`];
  return (
    <Fieldset
      legend={name}
      id={fieldId(row)}
      actions={<RowButtons form={form} row={row} name={name} position={position} action={action} />}
    >
      {id && <HiddenField name={`${row}.id`} value={id} />}
      {errorOf(view, row) && <p class="error">{errorOf(view, row)}</p>}
      <TextField {...fieldOf(fields, "description", row)} maxlength={200} />
      <div class="fields">
        <SelectField {...fieldOf(fields, "pickupStop", row)} {...choiceOf(pickups, form.chooseStop)} />
        <SelectField {...fieldOf(fields, "deliveryStop", row)} {...choiceOf(deliveries, form.chooseStop)} />
      </div>
      <div class="fields">
        <NumberField {...fieldOf(fields, "quantity", row)} whole />
        <SelectField {...fieldOf(fields, "packaging", row)} options={optionsOf(PACKAGINGS, trade.packaging)} />
        <NumberField {...fieldOf(fields, "palletCount", row)} whole optional />
      </div>
      <div class="fields">
        <NumberField {...fieldOf(fields, "weightKg", row)} unit={form.units.kg} />
        <NumberField {...fieldOf(fields, "loadingMetres", row)} unit={form.units.metre} hint={form.loadingHint} optional />
      </div>
      <div>
        <AdrFields fields={fields} row={row} open={adr} />
        <MoreFields title={form.moreOfLine} open={holdsAny(fields, row, ["volumeM3", "marks", "temperature.", "sscc"])}>
          <div class="fields">
            <NumberField {...fieldOf(fields, "volumeM3", row)} unit={form.units.cubicMetre} optional />
            <TextField {...fieldOf(fields, "marks", row)} optional />
          </div>
          <div class="fields">
            <NumberField {...fieldOf(fields, "temperature.min", row)} unit={form.units.celsius} optional />
            <NumberField {...fieldOf(fields, "temperature.max", row)} unit={form.units.celsius} optional />
          </div>
          <TextAreaField {...fieldOf(fields, "sscc", row)} hint={form.ssccHint} optional rows={3} />
        </MoreFields>
      </div>
    </Fieldset>
  );
}

/** Where there is one stop of a kind it is chosen already. */
function choiceOf(stops: readonly Option[], empty: string) {
  return stops.length === 1 ? { options: stops } : { options: stops, empty };
}

function AdrFields({ fields, row, open }: { fields: OrderFields; row: string; open: boolean }) {
  const { form } = fields;
  const tick = (field: OrderFormField) => {
    const { value, ...rest } = fieldOf(fields, field, row);
    return { ...rest, checked: value === "on" };
  };
  return (
    <MoreFields title={form.adr} open={open || holdsAny(fields, row, ["adr."])}>
      <div class="fields">
        <TextField {...fieldOf(fields, "adr.unNumber", row)} inputmode="numeric" code />
        <SelectField
          {...fieldOf(fields, "adr.hazardClass", row)}
          options={HAZARD_CLASSES.map((value) => ({ value, label: value }))}
          empty=""
        />
        <SelectField
          {...fieldOf(fields, "adr.packingGroup", row)}
          options={PACKING_GROUPS.map((value) => ({ value, label: value }))}
          empty={form.none}
          optional
        />
      </div>
      <TextField {...fieldOf(fields, "adr.properShippingName", row)} code />
      <div class="fields">
        <SelectField
          {...fieldOf(fields, "adr.transportCategory", row)}
          options={TRANSPORT_CATEGORIES.map((value) => ({ value, label: value }))}
          empty=""
        />
        <TextField {...fieldOf(fields, "adr.tunnelCode", row)} optional code />
      </div>
      <div>
        <CheckboxField {...tick("adr.limitedQuantity")} />
        <CheckboxField {...tick("adr.environmentallyHazardous")} />
      </div>
    </MoreFields>
  );
}

/** Whether a field whose name begins with one of `starts` holds something or is wrong. */
function holdsAny({ view }: OrderFields, row: string, starts: readonly string[]): boolean {
  const meant = (name: string) => starts.some((start) => name.startsWith(start));
  const filled = Object.entries(rowValues(view.values, "goods", Number(row.slice("goods.".length))));
  return filled.some(([name, value]) => meant(name) && value !== "") ||
    view.errors.some(({ name }) => name?.startsWith(`${row}.`) && meant(name.slice(row.length + 1)));
}
