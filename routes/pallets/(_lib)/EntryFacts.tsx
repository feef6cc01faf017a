import { type Description, DescriptionList } from "../../../components/layout/DescriptionList.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { palletsWords } from "../../../domain/i18n/pallets/pallets_words.ts";
import type { LedgerEntry } from "../../../domain/pallets/types.ts";
import { type State, viewerOf } from "../../(_lib)/state.ts";
import { orderPath, palletName } from "../../(_lib)/pallets/pallet_phrases.ts";

export interface EntryFactsProps {
  readonly state: State;
  readonly entry: LedgerEntry;
  /** What was said about it since. */
  readonly more?: readonly Description[];
}

/** What a transfer recorded, where and when. */
export function EntryFacts({ state, entry: { transfer }, more = [] }: EntryFactsProps) {
  const { lang } = state;
  const words = palletsWords(lang);
  const formats = formatsFor(lang, viewerOf({ state }).timeZone);
  const { origin, kind, quantity, type, occurredAt } = transfer;
  return (
    <DescriptionList
      items={[
        { term: words.recordedQuantity, value: `${formats.integer(quantity)} ${palletName(type)}` },
        { term: words.movement, value: words.transfer[kind] },
        { term: words.date, value: formats.dateTime(occurredAt.deviceAt) },
        { term: words.order, value: origin && <a href={orderPath(state, origin)}>{origin.orderNumber}</a> },
        { term: words.site, value: origin?.siteName ?? words.outside },
        ...more,
      ]}
    />
  );
}
