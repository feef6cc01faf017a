import type { Fault } from "../extracted_field.ts";

/** What a reader found in a text: the value, and from which character to which it stands. */
export interface Reading {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly fault?: Fault;
  /** A confused character was put right, and the value's own check proves it. */
  readonly corrected?: boolean;
  /** Nothing is written, and that was looked at. */
  readonly isCertain?: boolean;
}

/** Finds the first value of its kind in a text, or null. A wide gap between two words is a tab, the end of a line a line feed. */
export type Reader = (text: string) => Reading | null;

/** Digits that engines take for letters, by the letter. */
const DIGIT_OF: Readonly<Record<string, string>> = { O: "0", o: "0", I: "1", l: "1", "|": "1", S: "5", B: "8" };

/** A digit, or a letter that may be one. */
export const DIGITISH = "[0-9OoIl|SB]";

/** A zero between figures that an engine took for a letter: "FA22O7715". */
export const ZERO_IN_NUMBER = /(?<=\d)O(?=\d)/g;

/** `text` with each letter that may be a digit as that digit. */
export function asDigits(text: string): string {
  return text.replace(/[OoIl|SB]/g, (letter) => DIGIT_OF[letter]!);
}
