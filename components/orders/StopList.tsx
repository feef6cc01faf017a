import type { ComponentChildren } from "preact";
import type { Stop, StopState } from "../../domain/orders/types.ts";
import { formatsFor } from "../../domain/formats/formats.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { ordersWords } from "../../domain/i18n/orders/orders_words.ts";
import { wordsFor } from "../../domain/i18n/words.ts";
import { DescriptionList } from "../layout/DescriptionList.tsx";
import { Status, type StatusTone } from "../status/Status.tsx";

/** How each state of a stop looks. */
const STOP_TONES: Readonly<Record<StopState, StatusTone>> = {
  planned: "waiting",
  arrived: "underway",
  done: "done",
  failed: "stopped",
};

export interface StopListProps {
  lang: Lang;
  stops: readonly Stop[];
  /** Ids of the stops that the truck is late for. */
  late: ReadonlySet<string>;
  /** What can be done about a stop: its signing link. */
  actions?: ((stop: Stop) => ComponentChildren) | undefined;
}

/** The stops of an order in their order: where, when, whom to call, and what happened with times by the site's clock. */
export function StopList({ lang, stops, late, actions }: StopListProps) {
  const { trade } = wordsFor(lang);
  return (
    <div class="stack">
      {stops.map((stop, index) => {
        const isLate = late.has(stop.id);
        return (
          <article class="panel" id={`stop-${stop.id}`}>
            <div class="section-head">
              <div class="row">
                <h3>
                  {index + 1}. {trade.stopKind[stop.kind]} · {stop.place.name}
                </h3>
                <Status
                  tone={isLate ? "stopped" : STOP_TONES[stop.state]}
                  word={isLate ? trade.late : stop.departed ? trade.departed : trade.stopState[stop.state]}
                />
              </div>
              {actions && <div class="actions">{actions(stop)}</div>}
            </div>
            <StopFacts lang={lang} stop={stop} />
          </article>
        );
      })}
    </div>
  );
}

/** Everything known of one stop. */
export function StopFacts({ lang, stop }: { lang: Lang; stop: Stop }) {
  const { trade } = wordsFor(lang);
  const words = ordersWords(lang);
  const { place, contact, window, pallets, failed } = stop;
  const { line1, line2, postcode, city, country } = place.address;
  const formats = formatsFor(lang, place.timeZone);
  const at = (time: { deviceAt: number } | undefined) => time && formats.dateTime(time.deviceAt);
  return (
    <DescriptionList
      items={[
        { term: trade.windowKind[window.kind], value: formats.window(window.from, window.to) },
        {
          term: words.address,
          value: (
            <>
              {stop.party.name}
              <br />
              {line2 ? `${line1}, ${line2}` : line1}
              <br />
              {postcode} {city}
              {country !== "FR" && ` (${country})`}
            </>
          ),
        },
        {
          term: words.addressee,
          value: contact && (
            <>
              {contact.name}
              {contact.phone && (
                <>
                  <br />
                  <a href={`tel:${contact.phone}`}>{contact.phone}</a>
                </>
              )}
              {contact.email && (
                <>
                  <br />
                  <a href={`mailto:${contact.email}`}>{contact.email}</a>
                </>
              )}
            </>
          ),
        },
        { term: words.openingHours, value: place.openingHours },
        {
          term: words.palletMode,
          value: stop.palletMode === "none"
            ? trade.palletMode.none
            : `${trade.palletMode[stop.palletMode]}, ${trade.palletType[stop.palletType]}`,
        },
        { term: words.arrived, value: at(stop.arrived) },
        { term: stop.kind === "pickup" ? words.loaded : words.unloaded, value: at(stop.handled) },
        { term: words.departed, value: at(stop.departed) },
        {
          term: words.failed,
          value: failed && [at(failed), trade.failure[failed.reason], failed.comment].filter(Boolean).join(" · "),
        },
        {
          term: words.palletsCounted,
          value: pallets && (
            <>
              <span class="text-pallet">{words.palletsCount(pallets.given, pallets.received, pallets.refused)}</span>
              {pallets.refusalReason && (
                <>
                  <br />
                  {words.palletsRefusedFor(pallets.refusalReason)}
                </>
              )}
            </>
          ),
        },
        { term: words.signature, value: signatureText(lang, stop) },
        { term: words.instructions, value: stop.instructions, wide: true },
      ]}
    />
  );
}

function signatureText(lang: Lang, { state, counterpartSigned, signatureImpossible }: Stop): string | undefined {
  if (state !== "done") return undefined;
  const words = ordersWords(lang);
  if (counterpartSigned) return words.signed;
  // "later" is what a driver leaves who lets the site sign from its own account or link.
  if (signatureImpossible === undefined || signatureImpossible === "later") return words.unsigned;
  return words.signatureImpossible(signatureImpossible);
}
