/** Overseas numbers keep their French form at home and have a country code of their own abroad (ARCEP numbering plan). */
const OVERSEAS: readonly (readonly [RegExp, string])[] = [
  [/^0(26[239]|639|69[23])/, "+262"],
  [/^0(590|69[01])/, "+590"],
  [/^0[56]94/, "+594"],
  [/^0(596|69[67])/, "+596"],
];

/** A telephone number as E.164 ("+33123456789"), from French or international writing, or null if it is none. */
export function normalisePhone(text: string): string | null {
  const compact = text.replace(/\(0\)|[\s.\-/()]/g, "").replace(/^00/, "+");
  if (/^0[1-9]\d{8}$/.test(compact)) {
    const prefix = OVERSEAS.find(([pattern]) => pattern.test(compact))?.[1] ?? "+33";
    return prefix + compact.slice(1);
  }
  if (compact.startsWith("+33")) return /^\+330?[1-9]\d{8}$/.test(compact) ? compact.replace("+330", "+33") : null;
  return /^\+[1-9]\d{6,14}$/.test(compact) ? compact : null;
}
