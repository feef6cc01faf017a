import type { Reader, Reading } from "./reading.ts";

const TOKEN = /(?<![\p{L}\d])[A-Z\d](?:[A-Z\d]|[-/_] ?(?=[A-Z\d])|[.](?=[A-Z\d])| [-/_](?=[A-Z\d]))*(?![\p{L}\d])/giu;
/** "N.º" and how it is misread, whether or not a number touches it. */
const NUMBER_SIGN = /^n[.°º](?:[o°º\d*]$)?/i;
/** A date or a part of one. */
const DATE =
  /^((19|20)\d{2}([-/.])\d{1,2}\3\d{1,2}|\d{1,2}([-/.])\d{1,2}\4(\d{2}|(19|20)\d{2})|(19|20)\d{2}|\d{1,2}(er|st|nd|rd|th))$/i;
/** A number in groups, and one behind the letters of its book: "0448 21 7730", "FC 10482". */
const IN_GROUPS =
  /^(\d{2,4}( \d{2,4}){2,4}|[A-Z]\d{1,3}( \d{2,4}){2,3}|[A-Z]{2,3} (\d{4,}|\d{2,4}( \d{2,4}){1,3}))(?![\p{L}\d/.,-]|\s?[€%])/u;
/** Only our own orders are numbered so, and no letter of theirs is a zero. */
const OUR_ORDER = /^0T-\d{4}-\d{6}$/;
const SECURITY_CODE_LENGTH = 15;

/** A reference as firms number orders, notes, invoices and policies: at least three characters with a digit, and no date. */
export const readReference: Reader = referenceOf(3);

/** The number of an order of ours, wherever it stands: nothing else looks like it. */
export const readOurOrder: Reader = (text) => {
  const found = /(?<![\p{L}\d-])[O0]T-(20\d{2}-\d{6})(?![\p{L}\d-])/u.exec(text);
  return found && { value: `OT-${found[1]}`, from: found.index, to: found.index + found[0].length };
};

/** The number of a copy: a reference that may be one figure. */
export const readCopyNumber: Reader = referenceOf(1);

/** A complete security code that no label leads to: fifteen letters and digits in such a mixture as no address has. */
export const readLoneSecurityCode: Reader = (text) => {
  for (const line of text.matchAll(/[^\n\t]+/g)) {
    const code = readSecurityCode(line[0]);
    if (code === null || code.fault !== undefined || (code.value.match(/\d(?=[A-Z])|[A-Z](?=\d)/g) ?? []).length < 4) continue;
    return { ...code, from: line.index + code.from, to: line.index + code.to };
  }
  return null;
};

function referenceOf(least: number): Reader {
  return (text) => {
    const line = text.split("\n", 1)[0]!;
    for (const { 0: token, index } of line.matchAll(TOKEN)) {
      const written = IN_GROUPS.exec(line.slice(index))?.[0] ?? token;
      const compact = written.replaceAll(" ", "").replace(NUMBER_SIGN, "");
      if (compact.length < least || !/\d/.test(compact) || DATE.test(compact)) continue;
      const value = compact.toUpperCase(), place = { from: index, to: index + written.length };
      return OUR_ORDER.test(value) ? { value: `O${value.slice(1)}`, ...place, corrected: true } : { value, ...place };
    }
    return null;
  };
}

/** The security code by which an URSSAF certificate is checked on the body's site: fifteen letters and digits, in groups or not. */
export function readSecurityCode(text: string): Reading | null {
  for (const { 0: written, index } of text.matchAll(/(?<!\w)[A-Z\d]{2,}(?: [A-Z\d]{2,}){0,5}(?!\w)/g)) {
    const compact = written.replaceAll(" ", "");
    if (compact.length < 10 || compact.length > 20 || !/\d/.test(compact)) continue;
    const complete = compact.length === SECURITY_CODE_LENGTH;
    return {
      value: compact,
      from: index,
      to: index + written.length,
      ...(complete ? {} : { fault: "security_code_incomplete" }),
    };
  }
  return null;
}
