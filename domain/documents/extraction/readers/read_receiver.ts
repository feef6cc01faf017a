import type { Reader } from "./reading.ts";

/** A firm or somebody in a sentence: words that begin large, with the small ones between. */
const NAME =
  "\\p{Lu}[\\p{L}\\d'’&.-]*(?:\\s(?:(?:de|du|des|d['’]|la|le|les|l['’]|et|&|sur|del|los|y|of)\\s(?:la\\s)?)?(?:&\\s)?\\p{Lu}[\\p{L}\\d'’&-]*){0,5}";
/** What a letter says before the firm that goods or pallets were left with. */
const LEFT_WITH =
  "(?:(?:remise?s?|livrée?s?|déposée?s?|laissée?s?)(?: (?:le|ce) [^.;]{4,40}?)?\\s(?:à|chez|auprès de)\\s(?:la\\s(?:société|maison|plateforme)|l['’](?:entreprise|établissement)|votre\\s(?:site|client))|(?:sur|à|dans)\\svotre\\s(?:site|entrepôt|dépôt|plateforme|magasin)|(?:entregado|depositado|dejado)s?\\sen|(?:delivered|left|handed over)\\s(?:to|at|with))";
/** And before who took them in. */
const TAKEN_BY = "(?:réceptionnée?s?|signée?s?|reçue?s?|received|signed(?: for)?|recibid[oa]s?|firmad[oa])\\s(?:par|by|por)";

/** The firm that goods were left with, in a sentence: "a été remise le 15 mai à la société Cave des Deux Ponts". */
export const readReceiver: Reader = nameBehind(LEFT_WITH);
/** Who took goods in, in a sentence: "réceptionnée par Mme Odile Perrachon". */
export const readSigner: Reader = nameBehind(TAKEN_BY);

function nameBehind(words: string): Reader {
  const pattern = new RegExp(`(?<!\\p{L})${words}\\s(${NAME})`, "u");
  return (text) => {
    const found = pattern.exec(text);
    if (found === null) return null;
    const to = found.index + found[0].length, from = to - found[1]!.length;
    return { value: found[1]!.replace(/\s+/g, " ").replace(/\.$/, ""), from, to };
  };
}
