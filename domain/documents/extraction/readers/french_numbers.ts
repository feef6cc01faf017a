const WORDS: Readonly<Record<string, number>> = {
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12 },
  ...{ treize: 13, quatorze: 14, quinze: 15, seize: 16, vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50 },
  ...{ soixante: 60, cent: 100, cents: 100 },
};
const WORD = Object.keys(WORDS).sort((a, b) => b.length - a.length).join("|");

/** A French number below a thousand in words, as the source of a pattern: "vingt et un", "soixante-dix-sept". */
export const NUMBER_IN_WORDS = `(?:${WORD})(?:(?:[ -]| et |-et-)(?:${WORD}))*`;

/** A French number below a thousand, as it is spoken: "quatre-vingt-douze" is four twenties and twelve. */
export function numberOf(words: string): number {
  let [sum, last] = [0, 0];
  for (const word of words.toLowerCase().split(/[ -]+/).filter((one) => one !== "et")) {
    const value = WORDS[word]!;
    const isTimes = value === 100 || (value === 20 && last === 4);
    last = isTimes ? Math.max(last, 1) * value : value;
    sum = isTimes ? sum - (sum > 0 ? last / value : 0) + last : sum + value;
  }
  return sum;
}
