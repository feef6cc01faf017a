import type { Reader } from "./reading.ts";

/** What was wrong with goods, by the stems of its words, in French, English and Spanish. */
export const WRONG =
  "cass[ée]|perc[ée]|crev[ée]|mouill|tremp|humid|endommag|ab[iî]m|d[ée]chir|[ée]cras|enfonc|[ée]ventr|manqu(?!e de)|fuyard|fuit|bris[ée]|fendu|effondr|renvers|f[êe]l[ée]|souill|damag|broken|torn|crush|wet(?!\\p{L})|missing|short(?!\\p{L})|leak|dent(?:s|ed)?(?!\\p{L})|punctur|rot[oa]s?(?!\\p{L})|mojad|falt[ae]|da[ñn]ad|golpead|abollad|rasgad";
/** The same, anywhere in a text. */
export const IS_WRONG = new RegExp(`(?<!\\p{L})(?:${WRONG})`, "iu");
/** A line that begins with how many of what: "2 sacs d'enduit crevés", "1 sac percé palette 14". */
const DAMAGE = new RegExp(
  `(?<=^|[\\n\\t])\\d{1,3} (?:\\p{L}[\\p{L}'’-]{0,20} ){1,5}?(?:${WRONG})\\p{L}{0,6}(?!\\p{L})[^\\n\\t]{0,60}`,
  "iu",
);

/** A remark that says by itself that goods were damaged or missing, as receivers write it where there is room: below their signature. */
export const readDamage: Reader = (text) => {
  const found = DAMAGE.exec(text);
  if (found === null) return null;
  const value = found[0].replace(/[\s.,;]+$/, "");
  return { value, from: found.index, to: found.index + value.length };
};
