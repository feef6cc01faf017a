import { type Firm, firm } from "../facts.ts";
import type { Sheet } from "../sheet.ts";

/** What a driver finds at loading. */
export const RESERVES = {
  fr: "Film déchiré sur 2 palettes au chargement",
  en: "Shrink wrap torn on 2 pallets at loading",
  es: "Plástico roto en 2 palets al cargar",
} as const;

/** Who is on a consignment note. */
export interface Parties {
  readonly sender: Firm;
  readonly consignee: Firm;
  readonly carrier: Firm;
}

/** Three invented firms. */
export function parties(sheet: Sheet): Parties {
  return {
    sender: firm(sheet.chance, "shipper"),
    consignee: firm(sheet.chance, "shipper"),
    carrier: firm(sheet.chance, "carrier"),
  };
}

/** A street and a town in two lines. */
export function address(sheet: Sheet, { street, postcode, town }: Firm, x: number, y: number): void {
  sheet.text(x, y, street, { size: 8.5 });
  sheet.text(x, y + 11, `F-${postcode} ${town}`, { size: 8.5 });
}
