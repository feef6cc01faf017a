import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { fieldId } from "../../../components/form/field_id.ts";
import { Fieldset } from "../../../components/form/Fieldset.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { NumberField } from "../../../components/form/NumberField.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { TextAreaField } from "../../../components/form/TextAreaField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import type { Site } from "../../../domain/directory/types.ts";
import { PRIORITIES } from "../../../domain/orders/types.ts";
import { rowCount } from "./form_rows.ts";
import { GoodsFields } from "./GoodsFields.tsx";
import { fieldOf, listedErrors, optionsOf, type OrderFields, stopNames } from "./order_fields.ts";
import { placeOfNewStop } from "./press.ts";
import { StopFields } from "./StopFields.tsx";

export interface OrderFormProps {
  readonly fields: OrderFields;
  readonly action: string;
  readonly csrf: string | undefined;
  readonly back: string;
  readonly sites: readonly Site[];
  /** The order being edited: the revision it was read at, its fields as they were then, and whether a carrier has taken it. */
  readonly editing?: { readonly revision: number; readonly base: string; readonly taken: boolean } | undefined;
  /** Position of a goods line to be shown as dangerous goods although nothing is written there yet. */
  readonly adrLine?: number | undefined;
}

/**
 * The order form, for new orders and edits alike. Rows are added, moved and taken out by submit buttons, which bring the same form back, so
 * that it needs no JavaScript. The first submit button is the one that the Enter key presses: it saves.
 */
export function OrderForm({ fields, action, csrf, back, sites, editing, adrLine }: OrderFormProps) {
  const { lang, form, words, view } = fields;
  const names = stopNames(fields);
  const lines = rowCount(view.values, "goods");
  const stopOptions = (kind: string) =>
    names.flatMap((name, position) => {
      const city = view.values[`stops.${position}.place.address.city`];
      const label = city ? `${name} · ${city}` : name;
      return view.values[`stops.${position}.kind`] === kind ? [{ value: String(position), label }] : [];
    });
  const to = (row: string) => `${action}#${fieldId(row)}`;
  return (
    <>
      <ErrorSummary lang={lang} errors={listedErrors(fields)} />
      <Form action={action} csrf={csrf} operationId={view.operationId}>
        <button type="submit" class="sr-only" tabIndex={-1} aria-hidden="true">{form.save}</button>
        {editing && <HiddenField name="revision" value={String(editing.revision)} />}
        {editing && <HiddenField name="base" value={editing.base} />}
        <Fieldset legend={form.head}>
          <div class="fields">
            <TextField {...fieldOf(fields, "references.shipper")} optional maxlength={60} />
            <TextField {...fieldOf(fields, "references.recipient")} optional maxlength={60} />
          </div>
          <div class="fields">
            <TextField {...fieldOf(fields, "references.carrier")} optional maxlength={60} />
            <SelectField {...fieldOf(fields, "priority")} options={optionsOf(PRIORITIES, words.trade.priority)} />
          </div>
        </Fieldset>
        <h2 id={fieldId("stops")}>{form.stops}</h2>
        {names.map((name, position) => (
          <StopFields key={position} fields={fields} position={position} name={name} sites={sites} action={action} />
        ))}
        <div class="row">
          <Button icon="plus" name="add" value="pickup" formaction={to(`stops.${placeOfNewStop(view.values, "pickup")}`)}>
            {form.addPickup}
          </Button>
          <Button icon="plus" name="add" value="delivery" formaction={to(`stops.${names.length}`)}>{form.addDelivery}</Button>
        </div>
        <h2 id={fieldId("goods")}>{form.goods}</h2>
        {[...Array(lines).keys()].map((position) => (
          <GoodsFields
            key={position}
            fields={fields}
            position={position}
            pickups={stopOptions("pickup")}
            deliveries={stopOptions("delivery")}
            adr={position === adrLine}
            action={action}
          />
        ))}
        <div class="row">
          <Button icon="plus" name="add" value="line" formaction={to(`goods.${lines}`)}>{form.addLine}</Button>
          <Button icon="flame" name="add" value="adr" formaction={to(`goods.${lines}`)}>{form.addAdrLine}</Button>
        </div>
        <Fieldset legend={form.terms}>
          <div class="fields">
            <NumberField {...fieldOf(fields, "price")} unit={form.units.euro} />
            <NumberField {...fieldOf(fields, "palletService")} unit={form.units.euro} hint={form.palletServiceHint} optional />
          </div>
          <TextAreaField {...fieldOf(fields, "instructions")} optional maxlength={2_000} />
        </Fieldset>
        <FormActions>
          {!editing?.taken && <Button kind="primary" icon="send" name="next" value="offer">{form.saveAndOffer}</Button>}
          <Button kind={editing?.taken ? "primary" : undefined} icon="save">{editing ? form.saveChanges : form.save}</Button>
          <LinkButton href={back} kind="quiet">{form.cancel}</LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
