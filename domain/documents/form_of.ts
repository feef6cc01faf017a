import type { DocumentKind } from "../orders/types.ts";
import { FORM_TYPES, type FormType } from "./extraction/forms/mod.ts";
import { likelyForm } from "./extraction/learned/likely_form.ts";
import { textOfPage } from "./reading.ts";
import type { RecognisedPage } from "./recognition.ts";

/** What documents of the trade call themselves, in the three languages; the more particular first. */
const TITLES: readonly (readonly [FormType, RegExp])[] = [
  ["urssaf", /attestation de vigilance|urssaf/],
  ["kbis", /extrait k ?bis|immatriculation principale au registre/],
  ["insurance", /attestation d.assurance|certificate of insurance|certificado de seguro/],
  ["licence", /licence (de transport|communautaire)|community licen[cs]e|licencia comunitaria/],
  ["pallet_voucher", /bon (d.échange )?(de )?palettes?|pallet (exchange )?voucher|vale de palets/],
  ["cmr", /lettre de voiture|\bcmr\b|consignment note|carta de porte/],
  ["invoice", /\bfacture\b|\binvoice\b|\bfactura\b/],
];
/** What a proof of delivery may be. */
const PROOFS: readonly FormType[] = ["pod", "cmr", "pallet_voucher"];
/** How likely a picture that somebody took is a form of some type; it may be of something else. */
const CERTAIN = 0.9;

/**
 * Which form a document of an order is: by all words of its first page, as papers taught, and where those are few by what it calls itself; a proof of delivery or a scan that says
 * nothing is a proof.
 */
export function formOf(kind: DocumentKind, [first]: readonly RecognisedPage[]): FormType | null {
  if (first === undefined) return null;
  const likely = likelyForm(first, kind === "pod" ? PROOFS : FORM_TYPES);
  if (likely !== null && (kind === "pod" || kind === "scan" || likely.chance > CERTAIN)) return likely.type;
  const text = textOfPage(first).toLowerCase();
  const titled = TITLES.find(([, title]) => title.test(text))?.[0];
  if (kind === "pod") return titled !== undefined && PROOFS.includes(titled) ? titled : "pod";
  return titled ?? (kind === "scan" ? "pod" : null);
}
