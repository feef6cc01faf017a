import { NUMBER_IN_WORDS, numberOf } from "./french_numbers.ts";
import type { Reader, Reading } from "./reading.ts";

const PEOPLE = "(?:salari[ée]e?s?|personnes|employ[ée]s|collaborateurs|travailleurs|agents)(?!\\p{L})";
const IN_FIGURES = new RegExp(`(?<![\\w.,/-])(\\d{1,3}(?: ?\\d{3})?)\\)?\\s+(?=${PEOPLE})`, "iu");
const BEHIND = new RegExp(`(?<=${PEOPLE} ?\\()(\\d{1,5})(?=\\))`, "iu");
const IN_WORDS = new RegExp(`(?<!\\p{L})(${NUMBER_IN_WORDS})\\s+(?=${PEOPLE})`, "iu");

/** How many people a firm employs, as sentences tell it: "23 salariés", "douze (12) salariés", "vingt-trois salariés". */
export const readEmployees: Reader = (written) => {
  const text = written.replaceAll("\n", " ");
  const found = IN_FIGURES.exec(text) ?? BEHIND.exec(text);
  if (found) return at(found, found[1]!, found[1]!.replace(" ", ""));
  const inWords = IN_WORDS.exec(text);
  return inWords && at(inWords, inWords[1]!, String(numberOf(inWords[1]!)));
};

function at({ index }: RegExpExecArray, { length }: string, value: string): Reading {
  return { value, from: index, to: index + length };
}
