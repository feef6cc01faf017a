import { readTown } from "../readers/read_text.ts";
import type { Reader } from "../readers/reading.ts";

/** The words that a register's town follows: "R.C.S. Lyon", "tribunal de commerce de Dijon - greffe". */
const LEAD =
  /(?<!\p{L})(?:R\.?\s?C\.?\s?S\.?|registre du commerce(?: et des soci[ée]t[ée]s)?|(?:commercial court|trade and companies register)(?= (?:of|in|at) \p{Lu})|tribunal (?:de commerce|judiciaire|des activit[ée]s [ée]conomiques|mixte de commerce))(?= ?(?:de |du |d['’]|of |in |at |[:-] ?)?\p{Lu})/giu;

/** What is said of the register that a firm left. */
const FORMER = /(?:transf[ée]r\p{L}*|ancien\p{L}*|pr[ée]c[ée]de\p{L}*|radi\p{L}*|origine|auparavant) [^.\n\t]{0,12}$/iu;

/** A line that ends with the name of a town, and not in the middle of it: "La", "Bourg-". */
const WHOLE = /(?<!\p{L})(?!(?:La|Le|Les|Saint|Sainte|LA|LE|LES|SAINT|SAINTE)\s*$)\p{Lu}\p{L}+\s*$/u;

/** The town of a trade register in a sentence or a heading. */
export const readRegistry: Reader = (written) => {
  const text = written.replaceAll("\n", " ");
  for (const { 0: words, index } of text.matchAll(LEAD)) {
    if (FORMER.test(text.slice(Math.max(0, index - 25), index))) continue;
    const at = index + words.length,
      [line] = written.slice(at).split("\n", 1),
      town = readTown(WHOLE.test(line!) ? line! : text.slice(at));
    if (town !== null && !/^(?:extrait|greffe|num[ée]ro|siren|immatric)/i.test(town.value)) {
      return { ...town, from: at + town.from, to: at + town.to };
    }
  }
  return null;
};
