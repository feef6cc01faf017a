import type { Reader, Reading } from "./reading.ts";

const WORDS: Readonly<Record<string, number>> = {
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12 },
  ...{ treize: 13, quatorze: 14, quinze: 15, seize: 16, vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50 },
  ...{ soixante: 60, cent: 100, cents: 100 },
};
const WORD = Object.keys(WORDS).sort((a, b) => b.length - a.length).join("|");
const PEOPLE = "(?:salari[ée]e?s?|personnes|employ[ée]s|collaborateurs|travailleurs|agents)(?!\\p{L})";
const IN_FIGURES = new RegExp(`(?<![\\w.,])(\\d{1,3}(?: ?\\d{3})?)\\)?\\s+(?=${PEOPLE})`, "iu");
const BEHIND = new RegExp(`(?<=${PEOPLE} ?\\()(\\d{1,5})(?=\\))`, "iu");
const IN_WORDS = new RegExp(`(?<!\\p{L})((?:${WORD})(?:(?:[ -]| et )(?:${WORD}))*)\\s+(?=${PEOPLE})`, "iu");

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

/** A French number below a thousand, as it is spoken: "quatre-vingt-douze" is four twenties and twelve. */
function numberOf(words: string): number {
  let [sum, last] = [0, 0];
  for (const word of words.toLowerCase().split(/[ -]+/).filter((one) => one !== "et")) {
    const value = WORDS[word]!;
    const isTimes = value === 100 || (value === 20 && last === 4);
    last = isTimes ? Math.max(last, 1) * value : value;
    sum = isTimes ? sum - (sum > 0 ? last / value : 0) + last : sum + value;
  }
  return sum;
}
