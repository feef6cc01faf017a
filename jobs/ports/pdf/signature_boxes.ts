import { fill } from "../../../domain/i18n/fill.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";
import type { NoteWords } from "../../../domain/i18n/note/fr.ts";
import { noteWords } from "../../../domain/i18n/note/note_words.ts";
import type { Strokes } from "../../../domain/notes/strokes.ts";
import type { NoteSignature, NoteVersion, SignerRole } from "../../../domain/notes/types.ts";
import { type Label, labelsFor } from "./label.ts";
import { printedTime } from "./printed_time.ts";
import { reservationLine } from "./reservation_line.ts";
import { tradeWords } from "./trade_words.ts";

/** Boxes 22 to 24. `warning` is what nobody may overlook. */
export interface SignatureBox {
  readonly number: string;
  readonly label: Label;
  /** Reservations of the consignee; the carrier's stand in box 18. */
  readonly reservations: readonly string[];
  readonly strokes: Strokes | null;
  readonly name: string | null;
  readonly lines: readonly string[];
  readonly warning: string | null;
}

const BOXES = [["sender", "22", "senderSignature"], ["carrier", "23", "carrierSignature"], [
  "consignee",
  "24",
  "goodsReceived",
]] as const;

/** The three signature boxes; where a role did not sign, that, or why it could not. */
export function signatureBoxes(
  versions: readonly NoteVersion[],
  strokes: Readonly<Record<string, Strokes>>,
  lang: Lang,
): SignatureBox[] {
  const words = noteWords(lang), label = labelsFor(lang);
  return BOXES.map(([role, number, title]) => {
    const signed = versions.find(({ signature }) => signature?.role === role);
    const signature = signed?.signature;
    const reservations = role === "consignee" ? consigneeReservations(signed, words) : [];
    const box = { number, label: label(({ box }) => box[title]), reservations };
    if (!signed || !signature) {
      return { ...box, strokes: null, name: null, lines: [notSigned(versions, role, words)], warning: null };
    }
    const timeZone = (role === "consignee" ? signed.content.deliveryPlace : signed.content.takingOverPlace).timeZone;
    return {
      ...box,
      strokes: signature.strokesSha256 ? strokes[signature.strokesSha256] ?? null : null,
      name: signature.name,
      lines: evidenceLines(signature, timeZone, lang),
      warning: signature.contentChanged ? words.contentChanged : null,
    };
  });
}

function consigneeReservations(signed: NoteVersion | undefined, words: NoteWords): string[] {
  if (!signed) return [];
  if (signed.reservations.length === 0) return [words.noReservation];
  return signed.reservations.map((reservation) =>
    `${words.reservations} – ${reservationLine(reservation, signed.content, words)}`
  );
}

function notSigned(versions: readonly NoteVersion[], role: SignerRole, words: NoteWords): string {
  const impossible = versions.find(({ impossible }) => impossible?.role === role)?.impossible;
  return impossible ? fill(words.impossible, { reason: impossible.reason }) : words.notSigned;
}

/** How, where and when; the server's time too where the signature came in later. */
function evidenceLines(signature: NoteSignature, timeZone: string, lang: Lang): string[] {
  const words = noteWords(lang);
  const { method, place, deviceAt, serverAt, codeVerifiedFor, attestedBy } = signature;
  const at = printedTime(deviceAt, timeZone), recorded = printedTime(serverAt, timeZone);
  return [
    fill(words.signedAt, { place, at }),
    [
      attestedBy
        ? fill(method === "api_statement" ? words.statedBy : words.attestedBy, { name: attestedBy })
        : tradeWords(lang).signatureMethod[method],
      codeVerifiedFor && fill(words.codeVerifiedFor, { email: codeVerifiedFor }),
    ].filter(Boolean).join(", "),
    ...at === recorded ? [] : [fill(words.receivedByServer, { at: recorded })],
  ];
}
