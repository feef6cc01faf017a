import type { ComponentChildren } from "preact";
import { formatsFor } from "../../domain/formats/formats.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { ordersWords } from "../../domain/i18n/orders/orders_words.ts";
import { wordsFor } from "../../domain/i18n/words.ts";
import { proofWords } from "../../domain/i18n/proofs/proof_words.ts";
import type { FlagView } from "../../domain/orders/parties.ts";
import type { Stop } from "../../domain/orders/types.ts";
import { ProofDifferences } from "../documents/ProofDifferences.tsx";
import { Status } from "../status/Status.tsx";

export interface FlagListProps {
  lang: Lang;
  flags: readonly FlagView[];
  stops: readonly Stop[];
  /** The form that prices or waives an open flag, for whoever may. */
  settlement?: ((flag: FlagView) => ComponentChildren) | undefined;
}

/** What went wrong on an order, and how each was settled. */
export function FlagList({ lang, flags, stops, settlement }: FlagListProps) {
  const { trade } = wordsFor(lang);
  const words = ordersWords(lang);
  if (flags.length === 0) return <p>{words.noFlags}</p>;
  return (
    <div class="stack">
      {flags.map((flag) => {
        const place = stops.find((stop) => stop.id === flag.stopId)?.place;
        return (
          <article>
            <div class="section-head">
              <div class="row">
                <h3>
                  {trade.flag[flag.kind]}
                  {place && ` · ${place.name}`}
                </h3>
                <Status
                  tone={flag.settled ? "done" : settlement ? "needs-you" : "waiting"}
                  word={settledText(lang, flag) ?? words.flagOpened(formatsFor(lang, place?.timeZone).dateTime(flag.openedAt))}
                />
              </div>
            </div>
            {flag.comment && <p>{flag.comment}</p>}
            {flag.proof && <ProofDifferences lang={lang} differences={flag.proof.differences} />}
            {flag.settled?.comment && <p>{flag.settled.comment}</p>}
            {!flag.settled && settlement?.(flag)}
          </article>
        );
      })}
    </div>
  );
}

function settledText(lang: Lang, { settled }: FlagView): string | undefined {
  if (settled === undefined) return undefined;
  const words = ordersWords(lang);
  const { by, amountCents, withdrawn } = settled;
  if (withdrawn) return proofWords(lang).withdrawn(by);
  return typeof amountCents === "number" ? words.flagSettled(by, formatsFor(lang).money(amountCents)) : words.flagWaived(by);
}
