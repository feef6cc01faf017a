import type { ReadSigns } from "./sign_reader.ts";

/** What words of one form look like to an engine, and the signs that they have, place by place. */
export interface Form {
  readonly like: RegExp;
  readonly shapes: readonly (readonly string[])[];
}

/** Any figure, as a place of a shape. */
export const FIGURE = "0123456789";
const LETTER = "ABCDEFGHJKLMNPQRSTVWXYZ", PART = "/.-";
/** A figure written by hand, or what an engine that knows words takes it for. */
const LIKE_FIGURE = "[\\dOoQDIl|!iLZzSsGbqgaBTéAF$]";
const LIKE_PART = "[/.,|Il1-]";

const DAY: Form = {
  like: new RegExp(`^/?${LIKE_FIGURE}{1,2}${LIKE_PART}${LIKE_FIGURE}{1,2}${LIKE_PART}${LIKE_FIGURE}{2,4}[.,;]?$`),
  shapes: dayShapes([PART]),
};

/** A day as it is written on a line with strokes to part its figures: "15 / 12 / 2026". */
const WIDE_DAY: Form = {
  like: new RegExp(`^[(|]?(?:${LIKE_FIGURE}|[/.,(-]){6,13}$`),
  shapes: [...DAY.shapes, ...dayShapes([" ", PART, " "])],
};

function dayShapes(between: readonly string[]): string[][] {
  return [[FIGURE], ["0123", FIGURE]].flatMap((day) =>
    [[FIGURE], ["01", FIGURE]].flatMap((month) =>
      [["2", "0", FIGURE, FIGURE], ["23", FIGURE]].map((year) => [...day, ...between, ...month, ...between, ...year])
    )
  );
}

/** As in France since 2009, without the letters that it leaves out. */
const PLATE: Form = {
  like: /^[A-Z\d]{2}-[A-Z\d]{3}-[A-Z\d]{2}$/,
  shapes: [[LETTER, LETTER, "-", FIGURE, FIGURE, FIGURE, "-", LETTER, LETTER]],
};

/** The same with blanks, as it is written by hand, and plates of Britain and Spain. */
const WIDE_PLATE: Form = {
  like: /^(?=.*\d.*\d)(?:[A-Z\d]{2} [A-Z\d]{3} [A-Z\d]{2}|[A-Z\d]{4} [A-Z\d]{3})$/,
  shapes: [
    ...PLATE.shapes.map((shape) => shape.map((place) => place === "-" ? " " : place)),
    [LETTER, LETTER, FIGURE, FIGURE, " ", LETTER, LETTER, LETTER],
    [FIGURE, FIGURE, FIGURE, FIGURE, " ", LETTER, LETTER, LETTER],
  ],
};

/** By how much less likely than the likeliest signs of all a reading may be that has the form of the word, as a natural logarithm. */
const MOST_LAG = 5;

/** The form that a word has, as far as an engine could read it: that of a day or of a plate. */
export function formOf(text: string): Form | null {
  return [DAY, PLATE].find(({ like }) => like.test(text)) ?? null;
}

/** The form of words that may be parts of a day or a plate, whose signs stand apart; null where they are not, or one of them has a form of its own. */
export function formOfParts(texts: readonly string[]): Form | null {
  if (texts.length < 2 || texts.some((text) => formOf(text) !== null)) return null;
  const whole = texts.join("").replace(/[.,;]+$/, "");
  if (WIDE_PLATE.like.test(texts.join(" "))) return WIDE_PLATE;
  if (PLATE.like.test(whole.replace(/[^A-Z\d-]/g, ""))) return PLATE;
  return whole.match(/[/.-]/g)?.length === 2 && WIDE_DAY.like.test(whole) ? WIDE_DAY : null;
}

/** With half of the figures of a day. */
const SCRAPS: Form = { like: /\d.*\d.*\d.*\d/, shapes: [...WIDE_DAY.shapes, ...PLATE.shapes] };
const MOST_SCRAPS = 6;

/** The form of what an engine made several words of, most of them wrong, where there are figures enough for a day or a plate. */
export function formOfScraps(texts: readonly string[]): Form | null {
  if (texts.length < 2 || texts.length > MOST_SCRAPS || texts.some((text) => formOf(text) !== null)) return null;
  return SCRAPS.like.test(texts.join("")) ? SCRAPS : null;
}

/** What stands there when it has the form, or null where something else is much likelier; `told` is what an engine read, with what ends a sentence or without. */
export function readAs({ shapes }: Form, told: string, signs: ReadSigns): string | null {
  const ends = /[.,;]$/.test(told) ? [[], [".,;"]] : [[]];
  const ways = shapes.flatMap((shape) => ends.flatMap((end) => signs.shaped([...shape, ...end]) ?? []));
  const best = ways.reduce((one, other) => other.lag < one.lag ? other : one, { text: "", lag: Infinity });
  return best.lag <= MOST_LAG ? best.text.replaceAll(" ", "").replace(/[.,;]$/, "") : null;
}
