import { readTown } from "../readers/read_text.ts";
import type { Reader } from "../readers/reading.ts";

/** The words that a register's town follows: "R.C.S. Lyon", "tribunal de commerce de Dijon - greffe". */
const LEAD =
  /(?<!\p{L})(?:R\.?\s?C\.?\s?S\.?|registre du commerce(?: et des soci[ée]t[ée]s)?|tribunal (?:de commerce|judiciaire|des activit[ée]s [ée]conomiques|mixte de commerce))(?= ?(?:de |du |d['’]|[:-] ?)?\p{Lu})/giu;

/** The town of a trade register in a sentence or a heading. */
export const readRegistry: Reader = (written) => {
  const text = written.replaceAll("\n", " ");
  for (const { 0: words, index } of text.matchAll(LEAD)) {
    const at = index + words.length, town = readTown(text.slice(at));
    if (town !== null && !/^(?:extrait|greffe|num[ée]ro|siren|immatric)/i.test(town.value)) {
      return { ...town, from: at + town.from, to: at + town.to };
    }
  }
  return null;
};
