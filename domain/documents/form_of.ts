import type { DocumentKind } from "../orders/types.ts";
import type { FormType } from "./extraction/forms/mod.ts";
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

/** Which form a document of an order is, by what its first page calls itself; a proof of delivery or a scan that says nothing is a proof. */
export function formOf(kind: DocumentKind, [first]: readonly RecognisedPage[]): FormType | null {
  if (first === undefined) return null;
  const text = textOfPage(first).toLowerCase();
  const titled = TITLES.find(([, title]) => title.test(text))?.[0];
  if (kind === "pod") return titled === "cmr" || titled === "pallet_voucher" ? titled : "pod";
  return titled ?? (kind === "scan" ? "pod" : null);
}
