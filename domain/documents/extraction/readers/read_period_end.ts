import { readDate } from "./read_date.ts";
import type { Reader, Reading } from "./reading.ts";

/** What stands between the two days of a period: "au", "à minuit au", "(inclus) to". */
const BETWEEN =
  /^[^\p{L}\d\n\t]*(?:(?:à|a|at|a las)? ?(?:(?:\d{1,2}|zéro|zero) ?(?:h|:)(?:eures?)? ?\d{0,2}|minuit|midnight|00:00)\W*)?(?:inclus\W*|included\W*)?(?:et )?(?:au|jusqu['’]au|to|until|through|till|al|a|hasta(?: el| las \d{1,2} ?h(?:oras)? del)?|[-–—→/])[^\p{L}\d]*(?:le |el )?$/iu;

/** "Entre le 1er janvier et le 31 décembre": words that make a period of two days with "et" between. */
const ENTRE = /(?<!\p{L})(?:entre|between|entre el)(?: le)?\s*$/iu, ET = /^,?\s(?:et|and|y)(?: le| el)?\s$/iu;

/** What leads to the first day of a period whose last one stands elsewhere. */
const BEGINNING = /^\W*(?:du|from|del|à compter du|à partir du|à effet du)\s*$/iu;

/** The last day of a period written in one text, "du 01/01/2026 au 31/12/2026"; a day alone, or before an earlier one that it does not lead to, is that day. */
export const readPeriodEnd: Reader = (text) => {
  const first = readDate(text);
  const second = first && readDate(text.slice(first.to));
  if (first && !second && BEGINNING.test(text.slice(0, first.from))) return null;
  if (!first || !second) return first;
  const isPeriod = second.value > first.value || BETWEEN.test(text.slice(first.to, first.to + second.from));
  return isPeriod ? { ...second, from: second.from + first.to, to: second.to + first.to } : first;
};

/** The first day of a period that is written as one, wherever it stands. */
export const readPeriodFrom: Reader = (text) => periodIn(text)?.[0] ?? null;

/** The last day of a period that is written as one, wherever it stands. */
export const readPeriodTo: Reader = (text) => periodIn(text)?.[1] ?? null;

function periodIn(written: string): readonly [Reading, Reading] | null {
  const text = written.replaceAll("\n", " ");
  let first = readDate(text);
  while (first !== null) {
    const next = readDate(text.slice(first.to));
    if (next === null) break;
    const second: Reading = { ...next, from: next.from + first.to, to: next.to + first.to };
    const between = text.slice(first.to, second.from);
    const isPeriod = BETWEEN.test(between) || (ET.test(between) && ENTRE.test(text.slice(0, first.from)));
    if (!first.fault && !second.fault && first.value < second.value && isPeriod) {
      return [first, second];
    }
    first = second;
  }
  return shortPeriodIn(text);
}

/** A first day that leaves its month or year to the last one. */
const SHORT =
  /(?<![\p{L}\d./-])(\d{1,2}|[lI](?=er))(?:er|(?<=(?<!\d)1)(?:[^\w\s/.,:;()-]{1,3}|[^\w\s/.,:;()-]?[a-z]{1,2}))?(?: (\p{L}{3,9})|[/.](\d{1,2}))?,? (?:inclus )?(?:au|jusqu['’]au|to|al) (?:le |el )?(?=\d)/giu;

/** "Du 1er janvier au 31 décembre 2026": a period that names its year once. */
function shortPeriodIn(text: string): readonly [Reading, Reading] | null {
  for (const { index, 0: written, 1: day, 2: name, 3: month } of text.matchAll(SHORT)) {
    const from = index + written.length, last = readDate(text.slice(from, from + 30));
    if (last === null || last.fault || last.from !== 0) continue;
    const year = Number(last.value.slice(0, 4)), place = { from: index, to: index + written.length };
    const dayOf = day!.replace(/\D/, "1");
    const firstIn = (of: number) =>
      readDate(name ? `${dayOf} ${name} ${of}` : `${dayOf}/${month ?? last.value.slice(5, 7)}/${of}`);
    const first = [firstIn(year), firstIn(year - 1)].find((one) => one !== null && !one.fault && one.value < last.value);
    if (first) return [{ ...first, ...place }, { ...last, from, to: from + last.to }];
  }
  return null;
}
