import { type Overflow, PADDING, TEXT, TITLE_HEIGHT, titledFrame } from "./form_boxes.ts";
import { LEADING, type Rect, type Sheet } from "./sheet.ts";
import type { SignatureBox } from "./signature_boxes.ts";
import { signaturePath } from "./signature_path.ts";

const RESERVATION_LINES = 3;
const EVIDENCE_LINES = 6;
/** Pads are wider than the box; small signatures are not blown up. */
const MAX_SCALE = 0.6;

/** A signature box: reservations on top, then the strokes, who, where, when and how at the bottom. Gives back whole what was cut short. */
export function drawSignature(sheet: Sheet, rect: Rect, box: SignatureBox, seeContinuation: string): Overflow | null {
  const { x, y, width, height } = rect;
  const inner = width - 2 * PADDING, bold = { ...TEXT, bold: true };
  titledFrame(sheet, rect, box.number, box.label);

  const warning = box.warning ? sheet.wrap(`⚠ ${box.warning}`, inner, bold) : [];
  const name = box.name ? sheet.wrap(box.name, inner, bold) : [];
  const reservations = box.reservations.flatMap((line) => sheet.wrap(line, inner, TEXT));
  const evidence = box.lines.flatMap((line) => sheet.wrap(line, inner, TEXT));
  const reservationsShown = shorten(reservations, RESERVATION_LINES, seeContinuation);
  const nameShown = shorten(name, 2, seeContinuation);
  const evidenceShown = shorten(evidence, EVIDENCE_LINES - nameShown.length, seeContinuation);

  const top = sheet.lines(reservationsShown, x + PADDING, y + TITLE_HEIGHT, TEXT) + 2;
  const lines = warning.length + nameShown.length + evidenceShown.length;
  const bottom = y + height - lines * TEXT.size * LEADING - 4;
  if (box.strokes) {
    const { path, width: pathWidth, height: pathHeight } = signaturePath(box.strokes);
    const scale = Math.min(MAX_SCALE, inner / Math.max(pathWidth, 1), (bottom - top - 3) / Math.max(pathHeight, 1));
    sheet.penPath(path, x + PADDING + 6, top, scale);
  }
  const warned = sheet.lines(warning, x + PADDING, bottom, bold);
  const named = sheet.lines(nameShown, x + PADDING, warned, bold);
  sheet.lines(evidenceShown, x + PADDING, named, TEXT);

  const whole = reservations.length === reservationsShown.length && name.length === nameShown.length &&
    evidence.length === evidenceShown.length;
  if (whole) return null;
  return { number: box.number, label: box.label, lines: [...box.name ? [box.name] : [], ...box.lines, ...box.reservations] };
}

function shorten(lines: readonly string[], most: number, more: string): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), more];
}
