import { DescriptionList } from "../../../components/layout/DescriptionList.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PalletCount } from "../../../components/status/PalletCount.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { driverWords } from "../../../domain/i18n/driver/driver_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import { stopTotals } from "../../../domain/orders/totals.ts";
import type { State } from "../state.ts";
import type { DriverStop } from "./load_stop.ts";

/** Where the stop is, how to get in, whom to call, and what the pallets are to become. */
export function StopPlace({ state, at: { order, stop } }: { state: State; at: DriverStop }) {
  const words = driverWords(state.lang);
  const { trade } = state.words;
  const { name, address, openingHours } = stop.place;
  const { line1, line2, postcode, city } = address;
  const where = [line1, line2, `${postcode} ${city}`].filter(Boolean).join(", ");
  const { pallets } = stopTotals(order, stop.id);
  return (
    <>
      <address class="place">
        <strong>{name}</strong>
        <span>{where}</span>
        {openingHours && <small>{fill(words.hours, { hours: openingHours })}</small>}
      </address>
      <div class="doors">
        <LinkButton href={`geo:0,0?q=${encodeURIComponent(`${name}, ${where}`)}`} icon="navigation">{words.navigate}</LinkButton>
        {stop.contact?.phone && <LinkButton href={`tel:${stop.contact.phone}`} icon="phone">{words.call}</LinkButton>}
      </div>
      {pallets > 0 && <PalletCount count={formatsFor(state.lang).integer(pallets)} word={trade.palletType[stop.palletType]} />}
      <DescriptionList
        items={[
          { term: words.instructions, value: [order.instructions, stop.instructions].filter(Boolean).join(" "), wide: true },
          { term: words.pallets, value: trade.palletMode[stop.palletMode] },
          { term: words.contact, value: stop.contact?.name },
          { term: words.order, value: order.number },
        ]}
      />
    </>
  );
}
