import { gapAfter, WIDE_GAP } from "../page/layout.ts";
import { asDigits, type Reading } from "../readers/reading.ts";
import type { Region } from "./regions.ts";

/** A one by hand that was read as a stroke, a nought or two figures as letters, alone behind a label and what that says in parentheses. */
const FIGURES = /^(?:\([^)\n\t]*\))?[\s:]*([|Iloe]|[IlSO|]{2})$/;

/** Reads what a hand wrote at the end of its row as the figures that it looks like, "|" or "IS": what parts columns has words on either side. */
export function figuresOf({ side, text, words }: Region): Reading | null {
  const found = side === "beside" || side === "across" ? FIGURES.exec(text) : null, last = words.at(-1)!;
  if (found === null || last.right !== null || last.left === null || gapAfter(last.left) <= WIDE_GAP) return null;
  return { value: asDigits(found[1]!.replace("e", "0")), from: text.length - found[1]!.length, to: text.length, corrected: true };
}
