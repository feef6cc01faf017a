/** SIV since 2009 (letters I, O and U are never used), and the older FNI with its department. */
const SIV = /^([A-HJ-NP-TV-Z]{2})(\d{3})([A-HJ-NP-TV-Z]{2})$/;
const FNI = /^(\d{1,4})([A-HJ-NP-TV-Z]{1,3})(0[1-9]|[1-8]\d|9[0-5]|2[AB]|97\d)$/;

/** A registration plate in capitals with dashes ("AB-123-CD", "1234-AB-69", foreign as written), or null if it is none. */
export function normalisePlate(text: string): string | null {
  const plate = text.trim().toUpperCase();
  const compact = plate.replace(/[\s.\-·]/g, "");
  const french = SIV.exec(compact) ?? FNI.exec(compact);
  if (french) return french.slice(1).join("-");
  const foreign = plate.replace(/[\s.\-·]+/g, "-");
  const plausible = /^\p{Lu}?[\p{Lu}\d-]*$/u.test(foreign) && /\d/.test(compact) && compact.length >= 4 && compact.length <= 10;
  return plausible ? foreign.replace(/^-|-$/g, "") : null;
}

/** The beginning of a plate as `normalisePlate` writes it: "ab12" gives "AB-12". */
export function platePrefix(text: string): string {
  return text.toUpperCase().replace(/[\s.\-·]+/g, "").replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, "-");
}

const LOOKALIKES: Readonly<Record<string, string>> = { O: "0", Q: "0", D: "0", I: "1", L: "1", S: "5", B: "8", Z: "2", G: "6" };

/** The letters and figures of a plate or number, with one sign for all that look alike: two of the same look may be the same by hand. */
export function lookOf(number: string): string {
  return number.toUpperCase().replace(/[^A-Z\d]/g, "").replace(/[OQDILSBZG]/g, (letter) => LOOKALIKES[letter]!);
}
