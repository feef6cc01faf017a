import { editDistance } from "./extraction/labels/label_text.ts";

/** Words that tell no firm from another: legal forms, articles, kinds of site, in the three languages. */
const COMMON = new Set([
  ..."sa sas sasu sarl eurl snc sci scop gie srl sl slu sau spa gmbh bv nv ltd limited plc llc inc kg ag cie co company".split(
    " ",
  ),
  ..."compagnie societe ste etablissement etablissements ets entreprise groupe group france espana de du des d la le les l et"
    .split(" "),
  ..."and of the y el los las del un une chez site usine factory fabrica entrepot warehouse almacen depot magasin store tienda"
    .split(" "),
  ..."plateforme platform plataforma quai dock muelle base agence logistique logistics logistica transport transports transportes"
    .split(" "),
]);
/** Words this long are the same with one letter misread. */
const MISREADABLE = 5;
/** Words are shortened to no less. */
const SHORTENED = 4;

/**
 * Whether two names may mean the same firm or place: they share a word that tells firms apart, whole, shortened or with one letter misread, or are the same
 * when written together. Papers shorten names and add towns, so one word is enough; null where a name has no such word and nothing can be said.
 */
export function isSameFirm(one: string, other: string): boolean | null {
  const [words, others] = [tellingWords(one), tellingWords(other)];
  if (words.length === 0 || others.length === 0) return null;
  const [together, otherTogether] = [words.join(""), others.join("")];
  if (together.includes(otherTogether) || otherTogether.includes(together)) return true;
  return words.some((word) => others.some((another) => isSameWord(word, another)));
}

/**
 * How much of the words that tell firms apart is the same of a name and a known one, 0 to 1: of what {@link isSameFirm} lets pass the fuller name is more alike, and what
 * has not the first of the known words, as its town alone, half so.
 */
export function firmLikeness(name: string, known: string): number {
  const [words, others] = [tellingWords(name), tellingWords(known)];
  if (words.length === 0 || others.length === 0) return 0;
  if (words.join("") === others.join("")) return 1;
  const isShared = (word: string) => words.some((another) => isSameWord(word, another));
  const shared = others.filter(isShared).length;
  return shared / (words.length + others.length - shared) / (isShared(others[0]!) ? 1 : 2);
}

function tellingWords(name: string): string[] {
  const words = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 1 && /\p{L}/u.test(word) && !COMMON.has(word));
}

function isSameWord(one: string, other: string): boolean {
  const shortest = Math.min(one.length, other.length);
  if (shortest >= SHORTENED && (one.startsWith(other) || other.startsWith(one))) return true;
  return one === other || (shortest >= MISREADABLE && editDistance(one, other, 1) <= 1);
}
