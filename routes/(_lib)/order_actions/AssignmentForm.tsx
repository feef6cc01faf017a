import { DateField } from "../../../components/form/DateField.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { DescriptionList } from "../../../components/layout/DescriptionList.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import type { Driver, Vehicle } from "../../../domain/directory/types.ts";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { route } from "../../../domain/formats/route.ts";
import { orderActionsWords } from "../../../domain/i18n/order_actions/order_actions_words.ts";
import { totalsOf } from "../../../domain/orders/totals.ts";
import type { Order } from "../../../domain/orders/types.ts";
import { uiWords } from "../../../domain/i18n/ui/ui_words.ts";
import { errorOf, type FormView } from "../form_answer.ts";
import type { State } from "../state.ts";

export interface AssignmentFormProps {
  readonly state: State;
  readonly order: Order;
  readonly form: FormView;
  readonly drivers: readonly Driver[];
  readonly vehicles: readonly Vehicle[];
  readonly action: string;
}

/** Which driver, which vehicle, which day; what is to be loaded stands above, what each vehicle takes in its name. */
export function AssignmentForm({ state, order, form, drivers, vehicles, action }: AssignmentFormProps) {
  const { lang } = state;
  const words = orderActionsWords(lang).assignment;
  const formats = formatsFor(lang);
  const adr = (able: boolean) => able ? `, ${words.adr}` : "";
  const takes = ({ payloadKg, palletPlaces, loadingLengthMm }: Vehicle) =>
    words.capacity(
      formats.weight(payloadKg * 1_000),
      formats.integer(palletPlaces),
      formats.metres(loadingLengthMm),
    );
  return (
    <Form action={action} csrf={state.session?.csrf} operationId={form.operationId}>
      <HiddenField name="revision" value={String(order.revision)} />
      <LoadToCarry state={state} order={order} />
      {drivers.length === 0 && (
        <Notice tone="watch" actions={<LinkButton href="/directory/drivers/new">{words.addDriver}</LinkButton>}>
          {words.noDriver}
        </Notice>
      )}
      <SelectField
        lang={lang}
        name="driverId"
        label={words.driver}
        empty={words.chooseDriver}
        value={form.values.driverId}
        options={drivers.map(({ id, name, adrCertified }) => ({ value: id, label: name + adr(adrCertified) }))}
        error={errorOf(form, "driverId")}
      />
      {vehicles.length === 0 && (
        <Notice tone="watch" actions={<LinkButton href="/directory/vehicles/new">{words.addVehicle}</LinkButton>}>
          {words.noVehicle}
        </Notice>
      )}
      <SelectField
        lang={lang}
        name="vehicleId"
        label={words.vehicle}
        empty={words.chooseVehicle}
        value={form.values.vehicleId}
        options={vehicles.map((vehicle) => ({
          value: vehicle.id,
          label: `${vehicle.plate}${adr(vehicle.adrEquipped)} (${takes(vehicle)})`,
        }))}
        error={errorOf(form, "vehicleId")}
      />
      <DateField lang={lang} name="date" label={words.date} value={form.values.date} error={errorOf(form, "date")} />
      <FormActions>
        <Button kind="primary" icon="truck">{words.confirm}</Button>
        <LinkButton href={`/transporter/orders/${order.id}`} kind="quiet">{uiWords(lang).back}</LinkButton>
      </FormActions>
    </Form>
  );
}

function LoadToCarry({ state: { lang }, order }: Pick<AssignmentFormProps, "state" | "order">) {
  const { assignment: words, offer } = orderActionsWords(lang);
  const { window, place } = order.stops[0]!;
  const formats = formatsFor(lang, place.timeZone);
  const { pallets, weightGrams, loadingLengthMm } = totalsOf(order);
  const load = words.capacity(formats.weight(weightGrams), formats.integer(pallets), formats.metres(loadingLengthMm));
  return (
    <section class="panel" aria-label={words.load}>
      <DescriptionList
        items={[
          { term: offer.route, value: `${route(order)}, ${formats.window(window.from, window.to)}`, wide: true },
          { term: words.load, value: load, wide: true },
        ]}
      />
      {order.goods.some(({ adr }) => adr && !adr.limitedQuantity) && <p>{words.adrLoad}</p>}
    </section>
  );
}
