import type { Address, Party } from "../../../domain/directory/types.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";
import type { NoteWords } from "../../../domain/i18n/note/fr.ts";
import { noteWords } from "../../../domain/i18n/note/note_words.ts";
import type { PalletVoucher } from "../../../domain/pallets/voucher.ts";
import { type Label, labelsFor } from "./label.ts";
import { printedDay, printedTime } from "./printed_time.ts";
import { tradeWords } from "./trade_words.ts";

/** A titled box of the voucher. */
export interface VoucherBox {
  readonly label: Label;
  readonly lines: readonly string[];
}

/** A pallet voucher as it is printed: words and figures only, so that it crosses to the Worker. */
export interface VoucherDocument {
  readonly lang: Lang;
  readonly at: number;
  readonly title: Label;
  readonly number: string;
  readonly status: string;
  /** Who owes or holds what, in one sentence. */
  readonly sentence: string;
  /** Two a row. */
  readonly boxes: readonly VoucherBox[];
  /** Shown large: what moved and what is due. */
  readonly figures: readonly { readonly label: Label; readonly count: number }[];
  readonly refusal: string | null;
  readonly signatures: readonly VoucherBox[];
  readonly clause: string;
  readonly url: string;
  readonly verify: string;
}

const BOXES = ["issued", "due", "documents", "type", "place", "site", "shipper", "carrier", "debtor", "creditor"] as const;

/** The printed form of a voucher; `url` is what its QR code opens. Titles in French first, all else in the reader's language. */
export function voucherDocument(voucher: PalletVoucher, print: { readonly lang: Lang; readonly url: string }): VoucherDocument {
  const { lang, url } = print;
  const { place } = voucher;
  const words = noteWords(lang), trade = tradeWords(lang), label = labelsFor(lang);
  const type = trade.palletType[voucher.type];
  const box = (title: (typeof BOXES)[number]): VoucherBox => ({
    label: label(({ voucher }) => voucher[title]),
    lines: lines[title],
  });
  const lines: Readonly<Record<(typeof BOXES)[number], readonly string[]>> = {
    issued: [printedTime(voucher.issuedAt, place.timeZone)],
    due: [printedDay(voucher.dueAt, place.timeZone)],
    documents: [voucher.orderNumber, ...voucher.noteNumber ? [voucher.noteNumber] : []],
    type: [`${type}, ${words.voucher.quality[voucher.quality]}`, words.voucher.value],
    place: [
      place.name,
      ...addressLines(place.address),
      ...place.openingHours ? [fill(words.openingHours, { hours: place.openingHours })] : [],
    ],
    site: partyLines(voucher.site, words),
    shipper: partyLines(voucher.shipper, words),
    carrier: [
      ...partyLines(voucher.carrier, words),
      ...voucher.plate ? [fill(words.vehicle, { plate: voucher.plate })] : [],
      ...voucher.driverName ? [fill(words.driver, { name: voucher.driverName })] : [],
    ],
    debtor: partyLines(voucher.debtor, words),
    creditor: partyLines(voucher.creditor, words),
  };
  return {
    lang,
    at: voucher.issuedAt,
    title: label((words) => words.voucher.title),
    number: voucher.number,
    status: words.voucher.status[voucher.status],
    sentence: fill(words.voucher.sentence[voucher.basis], {
      debtor: voucher.debtor.name,
      creditor: voucher.creditor.name,
      count: voucher.stillDue,
      type,
    }),
    boxes: BOXES.map(box),
    figures: [
      { label: label(({ voucher }) => voucher.given), count: voucher.given },
      { label: label(({ voucher }) => voucher.received), count: voucher.received },
      { label: label(({ voucher }) => voucher.refused), count: voucher.refused?.quantity ?? 0 },
      { label: label(({ voucher }) => voucher.stillDue), count: voucher.stillDue },
    ],
    refusal: voucher.refused?.reason
      ? fill(words.reservation, { what: words.voucher.refused, text: voucher.refused.reason })
      : null,
    signatures: (["carrier", "site"] as const).map((role) => {
      const signature = voucher.signatures.find((signature) => signature.role === role);
      return {
        label: label(({ voucher }) => role === "carrier" ? voucher.carrierSignature : voucher.siteSignature),
        lines: signature
          ? [
            signature.name.toLocaleUpperCase(lang),
            printedTime(signature.at, place.timeZone),
            trade.signatureMethod[signature.method],
          ]
          : [words.notSigned],
      };
    }),
    clause: words.voucher.clause,
    url,
    verify: words.verify,
  };
}

function partyLines({ name, siret }: Party, words: NoteWords): string[] {
  return [name, ...siret ? [fill(words.siret, { siret })] : []];
}

function addressLines({ line1, line2, postcode, city, country }: Address): string[] {
  return [line2 ? `${line1}, ${line2}` : line1, `${postcode} ${city} (${country})`];
}
