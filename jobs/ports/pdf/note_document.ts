import canonicalize from "canonicalize";
import type { Address } from "../../../domain/directory/types.ts";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";
import type { NoteWords } from "../../../domain/i18n/note/fr.ts";
import { noteWords } from "../../../domain/i18n/note/note_words.ts";
import { noteNumber } from "../../../domain/notes/note_number.ts";
import type { Strokes } from "../../../domain/notes/strokes.ts";
import type { FollowUp, Note, NoteContent, NoteParty, NotePlace, NoteVersion } from "../../../domain/notes/types.ts";
import { type GoodsTable, goodsTable } from "./goods_table.ts";
import { type Label, labelsFor } from "./label.ts";
import { printedTime } from "./printed_time.ts";
import { reservationLine } from "./reservation_line.ts";
import { type SignatureBox, signatureBoxes } from "./signature_boxes.ts";
import { tradeWords } from "./trade_words.ts";

/** One numbered box: its number on the model of 1976, its title, and its lines. */
export interface Box {
  readonly number: string;
  readonly label: Label;
  readonly lines: readonly string[];
}

/** Boxes that hold text alone. */
export type TextBox =
  | "sender"
  | "consignee"
  | "deliveryPlace"
  | "takingOverPlace"
  | "attachedDocuments"
  | "senderInstructions"
  | "paymentTerms"
  | "cashOnDelivery"
  | "carrier"
  | "successiveCarriers"
  | "carrierReservations"
  | "specialAgreements"
  | "toBePaidBy"
  | "issued";

/** A consignment note as it is printed: words and figures only, so that it crosses to the Worker. */
export interface NoteDocument {
  readonly lang: Lang;
  readonly title: Label;
  /** "CMR" or "LDV", large on the form. */
  readonly mark: string;
  readonly number: string;
  readonly clause: string;
  readonly boxes: Readonly<Record<TextBox, Box>>;
  readonly goods: GoodsTable;
  readonly followUp: {
    readonly label: Label;
    readonly headings: readonly Label[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly signatures: readonly SignatureBox[];
  readonly verification: { readonly title: string; readonly url: string; readonly lines: readonly string[] };
  readonly words: Pick<NoteWords, "continued" | "seeContinuation" | "page">;
  /** The newest version as canonical JSON, attached to the file. */
  readonly attachment: { readonly name: string; readonly json: string; readonly at: number };
}

/** What a print needs besides the note: the reader's language, the public verification address, and strokes by the hash of their blob. */
export interface NotePrint {
  readonly lang: Lang;
  readonly verifyUrl: string;
  readonly strokes: Readonly<Record<string, Strokes>>;
}

/** The printed form of a note from its versions, ascending and complete: box titles in French first, all else in the reader's language. */
export function noteDocument(note: Note, versions: readonly [NoteVersion, ...NoteVersion[]], print: NotePrint): NoteDocument {
  const { lang, verifyUrl, strokes } = print;
  const head = versions.at(-1) ?? versions[0];
  const { content } = head;
  const words = noteWords(lang), label = labelsFor(lang);
  const number = noteNumber(note);
  return {
    lang,
    title: label(({ title }) => title[content.kind]),
    mark: content.kind === "ecmr" ? "CMR" : "LDV",
    number,
    clause: words.clause[content.kind],
    boxes: textBoxes(content, versions, lang),
    goods: goodsTable(content, lang),
    followUp: followUpTable(content, lang),
    signatures: signatureBoxes(versions, strokes, lang),
    verification: {
      title: words.verify,
      url: verifyUrl,
      lines: [
        `${fill(words.version, { n: head.n, at: printedTime(head.at, content.takingOverPlace.timeZone) })}, ${
          fill(words.sealedBy, { key: head.seal.keyId })
        }`,
        `SHA-256 ${head.hash}`,
      ],
    },
    words: { continued: words.continued, seeContinuation: words.seeContinuation, page: words.page },
    attachment: { name: `${number.replace("/", "-")}-v${head.n}.json`, json: canonicalize(head) ?? "", at: head.at },
  };
}

const BOX_NUMBERS: Readonly<Record<TextBox, string>> = {
  sender: "1",
  consignee: "2",
  deliveryPlace: "3",
  takingOverPlace: "4",
  attachedDocuments: "5",
  senderInstructions: "13",
  paymentTerms: "14",
  cashOnDelivery: "15",
  carrier: "16",
  successiveCarriers: "17",
  carrierReservations: "18",
  specialAgreements: "19",
  toBePaidBy: "20",
  issued: "21",
};

function textBoxes(content: NoteContent, versions: readonly NoteVersion[], lang: Lang): Readonly<Record<TextBox, Box>> {
  const words = noteWords(lang), label = labelsFor(lang);
  const or = (lines: readonly string[]) => lines.length > 0 ? lines : [words.none];
  const { carrier, takingOverPlace, loading } = content;
  const lines: Readonly<Record<TextBox, readonly string[]>> = {
    sender: partyLines(content.sender, words),
    consignee: partyLines(content.consignee, words),
    deliveryPlace: placeLines(content.deliveryPlace, words),
    takingOverPlace: loading.handled
      ? [
        ...placeLines(takingOverPlace, words),
        fill(words.takenOverOn, { at: printedTime(loading.handled.deviceAt, takingOverPlace.timeZone) }),
      ]
      : placeLines(takingOverPlace, words),
    attachedDocuments: or(content.attachedDocuments),
    senderInstructions: or([...content.senderInstructions, ...referenceLines(content, words)]),
    paymentTerms: [content.paymentTerms === "franco" ? words.franco : words.nonFranco],
    cashOnDelivery: [content.cashOnDeliveryCents === null ? words.none : formatsFor(lang).money(content.cashOnDeliveryCents)],
    carrier: carrier ? [...partyLines(carrier, words), ...vehicleLines(carrier, words)] : [words.none],
    successiveCarriers: or(content.successiveCarriers.map(({ name }) => name)),
    carrierReservations: carrierReservations(content, versions, words),
    specialAgreements: agreementLines(content, lang),
    toBePaidBy: [content.toBePaidBy],
    issued: content.issuedAt === null
      ? [content.issuePlace]
      : [fill(words.issuedAt, { place: content.issuePlace, at: printedTime(content.issuedAt, takingOverPlace.timeZone) })],
  };
  const box = (name: TextBox): Box => ({
    number: BOX_NUMBERS[name],
    label: label((words) => words.box[name]),
    lines: lines[name],
  });
  const names = Object.keys(BOX_NUMBERS) as TextBox[];
  return Object.fromEntries(names.map((name) => [name, box(name)])) as Record<TextBox, Box>;
}

function partyLines({ name, address, siret }: NoteParty, words: NoteWords): string[] {
  return [name, ...address ? addressLines(address) : [], ...siret ? [fill(words.siret, { siret })] : []];
}

function addressLines({ line1, line2, postcode, city, country }: Address): string[] {
  return [line1, ...line2 ? [line2] : [], `${postcode} ${city} (${country})`];
}

function placeLines({ name, address, wanted, timeZone, openingHours }: NotePlace, words: NoteWords): string[] {
  return [
    name,
    addressLines(address).join(", "),
    fill(words.wantedOn, { from: printedTime(wanted.from, timeZone), to: printedTime(wanted.to, timeZone) }),
    ...openingHours ? [fill(words.openingHours, { hours: openingHours })] : [],
  ];
}

function vehicleLines(
  { plate, driverName }: { readonly plate?: string; readonly driverName?: string },
  words: NoteWords,
): string[] {
  const facts = [plate && fill(words.vehicle, { plate }), driverName && fill(words.driver, { name: driverName })].filter(Boolean);
  return facts.length > 0 ? [facts.join(", ")] : [];
}

function referenceLines({ references }: NoteContent, words: NoteWords): string[] {
  const known = Object.values(references).filter(Boolean);
  return known.length > 0 ? [fill(words.references, { references: known.join(", ") })] : [];
}

/** Empty until the carrier signed; then its reservations, or that it made none, which is worth as much (CMR art. 9). */
function carrierReservations(content: NoteContent, versions: readonly NoteVersion[], words: NoteWords): string[] {
  const signed = versions.find(({ signature }) => signature?.role === "carrier");
  if (!signed) return [];
  if (signed.reservations.length === 0) return [words.noReservation];
  const accepted = versions.some(({ signature }) => signature?.role === "sender" && signature.reservationsAccepted);
  return [
    ...signed.reservations.map((reservation) => reservationLine(reservation, content, words)),
    accepted ? words.reservationsAccepted : words.reservationsNotAccepted,
  ];
}

function agreementLines({ specialAgreements }: NoteContent, lang: Lang): string[] {
  const words = noteWords(lang), trade = tradeWords(lang);
  const { palletModeAtLoading, palletModeAtUnloading, palletType, carrierOwesPallets } = specialAgreements;
  const type = trade.palletType[palletType];
  return [
    fill(words.palletsAtLoading, { type, mode: trade.palletMode[palletModeAtLoading] }),
    fill(words.palletsAtUnloading, { type, mode: trade.palletMode[palletModeAtUnloading] }),
    carrierOwesPallets ? words.carrierOwesPallets : words.carrierOwesNoPallets,
  ];
}

function followUpTable(content: NoteContent, lang: Lang): NoteDocument["followUp"] {
  const words = noteWords(lang), label = labelsFor(lang);
  const columns = ["requested", "arrived", "handled", "departed", "given", "received", "refused"] as const;
  const row = (name: string, { timeZone, wanted }: NotePlace, { arrived, handled, departed, pallets }: FollowUp) => [
    name,
    printedTime(wanted.from, timeZone),
    ...[arrived, handled, departed].map((time) => time ? printedTime(time.deviceAt, timeZone) : "–"),
    ...pallets ? [pallets.given, pallets.received, pallets.refused].map(String) : ["–", "–", "–"],
  ];
  return {
    label: label(({ box }) => box.followUp),
    headings: columns.map((column) => label(({ followUp }) => followUp[column])),
    rows: [
      row(words.followUp.loading, content.takingOverPlace, content.loading),
      row(words.followUp.unloading, content.deliveryPlace, content.unloading),
    ],
  };
}
