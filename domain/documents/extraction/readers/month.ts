import { editDistance } from "../labels/label_text.ts";

const MONTHS: readonly string[] = [
  "jan(?:uary|v(?:ier)?)?|ene(?:ro)?",
  "feb(?:ruary|rero)?|f[eé]v(?:r(?:ier)?)?",
  "mar(?:ch|s|zo)?",
  "a[pvb]r(?:il)?",
  "may|mai|mayo",
  "june?|juin|junio",
  "july?|juil(?:let)?|julio",
  "aug(?:ust)?|ao[uû]t|agosto",
  "sept?(?:emb(?:re|er)|iembre)?",
  "oct(?:ob(?:re|er)|ubre)?",
  "nov(?:emb(?:re|er)|iembre)?",
  "dec(?:emb(?:er))?|d[eé]c(?:embre)?|dic(?:iembre)?",
];
const MONTH = new RegExp(`^(?:${MONTHS.map((names) => `(${names})`).join("|")})$`, "i");

/** Their names in full, without accents. */
const NAMES: readonly (readonly string[])[] = [
  ["janvier", "january", "enero"],
  ["fevrier", "february", "febrero"],
  ["mars", "march", "marzo"],
  ["avril", "april", "abril"],
  ["mai", "may", "mayo"],
  ["juin", "june", "junio"],
  ["juillet", "july", "julio"],
  ["aout", "august", "agosto"],
  ["septembre", "september", "septiembre"],
  ["octobre", "october", "octubre"],
  ["novembre", "november", "noviembre"],
  ["decembre", "december", "diciembre"],
];
/** In shorter names another letter makes another month. */
const LONG = 6;

/** A month by its name: its number from 1, and whether a letter of the name was misread; null for a word that is no month. */
export function readMonth(word: string): { readonly month: number; readonly isMisread: boolean } | null {
  const found = MONTH.exec(word)?.findIndex((group, index) => index > 0 && group !== undefined);
  if (found !== undefined) return { month: found, isMisread: false };
  const plain = word.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const month = 1 + NAMES.findIndex((names) => names.some((name) => isNear(plain, name)));
  return month > 0 ? { month, isMisread: true } : null;
}

/** "MAT" for "MAI", "octobrc" for "octobre". */
function isNear(word: string, name: string): boolean {
  return upright(word) === upright(name) || (name.length >= LONG && editDistance(word, name, 1) <= 1);
}

/** Letters that are but a stroke, and look like one another, as one of them. */
function upright(word: string): string {
  return word.replace(/[ltj|]/g, "i");
}
