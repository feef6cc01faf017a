import { DateTimeField } from "../../../components/form/DateTimeField.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { DescriptionList } from "../../../components/layout/DescriptionList.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { route } from "../../../domain/formats/route.ts";
import { orderActionsWords } from "../../../domain/i18n/order_actions/order_actions_words.ts";
import { vigilanceWords } from "../../../domain/i18n/vigilance/vigilance_words.ts";
import { publishingRequirements } from "../../../domain/orders/publishing_requirements.ts";
import { totalsOf } from "../../../domain/orders/totals.ts";
import type { Order } from "../../../domain/orders/types.ts";
import type { OrganisationRow } from "../../../kv/directory/organisations.ts";
import type { Standing } from "../../../kv/vigilance/carrier_standing.ts";
import { errorOf, type FormView } from "../form_answer.ts";
import type { State } from "../state.ts";

export interface OfferFormProps {
  readonly state: State;
  readonly order: Order;
  readonly form: FormView;
  readonly carriers: readonly OrganisationRow[];
  /** How the vigilance files of some of them stand. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly action: string;
}

/** To which carrier, until when; what it will read of the order above, what others answered below. */
export function OfferForm({ state, order, form, carriers, standings, action }: OfferFormProps) {
  const { lang } = state;
  const words = orderActionsWords(lang).offer;
  const vigilance = vigilanceWords(lang);
  const back = `/industry/orders/${order.id}`;
  if (publishingRequirements(order).length > 0) return <LinkButton href={back} kind="quiet">{words.later}</LinkButton>;
  return (
    <Form action={action} csrf={state.session?.csrf} operationId={form.operationId}>
      <HiddenField name="revision" value={String(order.revision)} />
      {form.values.deadlineFold && <HiddenField name="deadlineFold" value={form.values.deadlineFold} />}
      <OfferedOrder state={state} order={order} />
      {carriers.length === 0 && <Notice tone="watch">{words.noCarrier}</Notice>}
      <SelectField
        lang={lang}
        name="carrierId"
        label={words.carrier}
        empty={words.chooseCarrier}
        value={form.values.carrierId}
        hint={standings.size > 0 && vigilance.standingHint}
        options={carriers.map(({ id, name, city }) => {
          const standing = standings.get(id);
          const word = standing === undefined ? "" : ` · ${vigilance.overall[standing]}`;
          return { value: id, label: `${name}, ${city}${word}` };
        })}
        error={errorOf(form, "carrierId")}
      />
      <DateTimeField
        lang={lang}
        name="deadline"
        label={words.deadline}
        value={form.values.deadline}
        error={errorOf(form, "deadline")}
      />
      <EarlierOffers state={state} order={order} />
      <FormActions>
        <Button kind="primary" icon="send">{words.send}</Button>
        <LinkButton href={back} kind="quiet">{words.later}</LinkButton>
      </FormActions>
    </Form>
  );
}

function OfferedOrder({ state: { lang }, order }: Pick<OfferFormProps, "state" | "order">) {
  const words = orderActionsWords(lang).offer;
  const formats = formatsFor(lang, order.stops[0]!.place.timeZone);
  const { packages, pallets, weightGrams } = totalsOf(order);
  const { window } = order.stops[0]!;
  const money = (cents: number | undefined) => cents === undefined ? undefined : formats.money(cents);
  return (
    <section class="panel" aria-label={words.order}>
      <DescriptionList
        items={[
          { term: words.route, value: `${route(order)}, ${formats.window(window.from, window.to)}`, wide: true },
          {
            term: words.goods,
            value: words.goodsText(formats.integer(packages), formats.integer(pallets), formats.weight(weightGrams)),
            wide: true,
          },
          { term: words.price, value: money(order.priceCents) },
          { term: words.palletService, value: money(order.palletServiceCents) },
        ]}
      />
    </section>
  );
}

function EarlierOffers({ state, order }: Pick<OfferFormProps, "state" | "order">) {
  if (order.offers.length === 0) return null;
  const words = orderActionsWords(state.lang).offer;
  return (
    <section>
      <h2 class="text-body">{words.earlier}</h2>
      <ul>
        {order.offers.map((offer) => (
          <li key={offer.id} class="text-ink-soft">
            {words.earlierText[offer.state](offer.carrierName)}
            {offer.reason && `, ${offer.reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
