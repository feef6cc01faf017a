import type { Reader, Reading } from "./reading.ts";

/** Nothing but dots, dashes and the like, as forms are lined with. */
const LINING = /^[^\p{L}\d]*$/u;
/** A wide gap, a comma, or the verb of a sentence. */
const NAME_END = /[\t\n]|, | (?:est|sont|ont|dont|qui|sise?|is|are|has|have|whose|es|está|son|tiene|cuyo) /;
const NO_NAME = /^(\p{Ll}|n[°ºo]\b|\d+[.,/]\d)/u;
/** What a form says of how to fill its box, and the signs between a label and its translation. */
const INSTRUCTION = /^(?:\s*\([^)\n\t]*(?:\)|(?=[\n\t]|$))|[\s:;.,/|_–—-]+)+/;
const NOTHING = /^(n[ée]ant|none|ninguna?|sans|nil|ras|r\.a\.s\.?|aucune?( r[ée]serve)?|sin reservas|no reservations?)\W*$/i;

/** The name of a firm, a person or a town: what stands before a wide gap, a comma or the end of the line. */
export const readName: Reader = (text) => {
  const reading = firstSegment(text, NAME_END);
  return reading === null || NO_NAME.test(reading.value) || !/(\p{L}.*){3}/u.test(reading.value) ? null : reading;
};

/** The name of a town, as registers are called by it: "d'Angers", "Lyon 483 123 456". */
export const readTown: Reader = (text) => {
  const name = readName(text.replace(/^(\W*)(?:d['’]|de |du )/i, (_, signs: string) => signs).replace(/\d.*$/s, ""));
  if (name === null) return null;
  const from = text.indexOf(name.value);
  return from < 0 ? null : { value: name.value, from, to: from + name.value.length };
};

/** A remark in full; a box that says there is none is empty. */
export const readRemark: Reader = (text) => {
  const reading = firstSegment(text, null);
  return reading === null || NOTHING.test(reading.value) || !/\p{L}{3}/u.test(reading.value) ? null : reading;
};

/**
 * What words alone can tell of a signature: a name, a stamp or scrawl in its box makes it "present". An empty box stays "not_seen",
 * for a stroke that looks like no letter leaves no word.
 */
export const readSignature: Reader = (text) => {
  const words = text.replace(INSTRUCTION, "");
  const from = text.length - words.length;
  return LINING.test(words.replace(PLACE_AND_DATE, ""))
    ? { value: "not_seen", from: 0, to: 0 }
    : { value: "present", from, to: text.trimEnd().length };
};

/** Where and when somebody signed, which boxes ask for beside the signature: "Place Millau date 09/05/2026", "à Lyon, le 3/4/26". */
const PLACE_AND_DATE =
  /(?:(?<!\p{L})(?:place|lieu|lugar|à|at|in|en)(?!\p{L})[^\p{L}\d]*[\p{L}-]*[^\p{L}\d]*)?(?:date|fecha|le|on|el)?\W*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?:\W*\d{1,2} ?[h:] ?\d{0,2})?/giu;

/** A reader of one of a few things that a form calls in several ways, by their codes; engines lose spaces. */
export function oneOf(ways: Readonly<Record<string, RegExp>>): Reader {
  const patterns = Object.entries(ways).map(([value, { source, flags }]) =>
    [value, new RegExp(source.replaceAll(" ", "\\s?"), flags)] as const
  );
  return (text) => {
    const found = patterns.flatMap(([value, pattern]) => {
      const match = pattern.exec(text);
      return match ? [{ value, from: match.index, to: match.index + match[0].length }] : [];
    });
    return found.sort((a, b) => a.from - b.from || b.to - a.to)[0] ?? null;
  };
}

function firstSegment(text: string, end: RegExp | null): Reading | null {
  const rest = text.replace(INSTRUCTION, "");
  const from = text.length - rest.length;
  const segment = (end ? rest.split(end, 1)[0]! : rest).replace(
    /[\s_.:;|–—-]*$/,
    (tail) => /^\.\s*$/.test(tail) ? tail.trim() : "",
  );
  if (LINING.test(segment)) return null;
  return { value: segment.replace(/\s+/g, " ").trim(), from, to: from + segment.length };
}
