import { normalisePlate } from "../../../identifiers/plate.ts";
import { asDigits, type Reading } from "./reading.ts";

const SIV_SHAPED = /(?<![\w-])([A-Z]{2}) ?[-–.·]? ?([0-9OIl|SB]{3}) ?[-–.·]? ?([A-Z]{2})(?![\w-])/;
const OTHER =
  /(?<![\w/-])(?=[A-Z0-9 -]*\d)(?=[A-Z0-9 -]*[A-Z])[A-Z0-9]{1,4}(?:[ -][A-Z0-9]{1,4}){1,2}(?![\w/-])|(?<![\w-])\d{4}[A-Z]{3}(?![\w-])/;
/** With its dashes, a letter in small where the engine lost its size. */
const SIV_DASHED = /(?<![\w-])([A-Za-z]{2})[-–]([0-9OIl|SB]{3})[-–]([A-Za-z]{2})(?![\w-])/;
/** Letters that are on no French plate since 2009. */
const NEVER = /[IOU]/;

/**
 * A registration plate. In a French one since 2009 the place of each digit is known and O and I are on none, so an O or I there is a
 * zero or a one; any other letter in place of a digit, and a letter that no plate has, is marked.
 */
export function readPlate(text: string): Reading | null {
  const siv = SIV_SHAPED.exec(text) ?? SIV_DASHED.exec(text);
  if (!siv) {
    const other = OTHER.exec(text), plate = other && normalisePlate(other[0]);
    return plate === null ? null : { value: plate, from: other!.index, to: other!.index + other![0].length };
  }
  const [written, first, digits, last] = siv as unknown as readonly [string, string, string, string];
  const [before, after] = [first.toUpperCase(), last.toUpperCase()];
  const place = { from: siv.index, to: siv.index + written.length };
  const plain = /^\d{3}$/.test(digits) && before === first && after === last;
  if (NEVER.test(before + after) || /[SB]/.test(digits)) {
    return { value: `${before}-${digits}-${after}`, ...place, fault: "plate_impossible" };
  }
  return { value: `${before}-${asDigits(digits)}-${after}`, ...place, ...(plain ? {} : { corrected: true }) };
}
