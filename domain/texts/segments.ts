/** Characters of the default alphabet of texts, one septet each. Source: 3GPP TS 23.038, 6.2.1. */
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Those of its extension, two septets each. Source: 3GPP TS 23.038, 6.2.1.1. */
const EXTENDED = new Set("\f^{}\\[~]|€");

/** What one text holds alone, and as a part of several: the rest says which part it is. Source: 3GPP TS 23.040, 9.2.3.24.1. */
const SEPTETS = { alone: 160, part: 153 } as const;
/** UTF-16 code units, where one character is not in that alphabet. */
const UNITS = { alone: 70, part: 67 } as const;

/** How many texts `text` is sent and paid as, at least one. */
export function segmentsOf(text: string): number {
  const costs: number[] = [];
  for (const char of text) {
    if (BASIC.has(char)) costs.push(1);
    else if (EXTENDED.has(char)) costs.push(2);
    else return partsOf(Array.from(text, ({ length }) => length), UNITS);
  }
  return partsOf(costs, SEPTETS);
}

/** A character that takes two places is not cut in two. */
function partsOf(costs: readonly number[], { alone, part }: { readonly alone: number; readonly part: number }): number {
  if (costs.reduce((sum, cost) => sum + cost, 0) <= alone) return 1;
  let parts = 1;
  let used = 0;
  for (const cost of costs) {
    if (used + cost > part) {
      parts++;
      used = 0;
    }
    used += cost;
  }
  return parts;
}
