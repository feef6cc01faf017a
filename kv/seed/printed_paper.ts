import type { RecognisedPage } from "../../domain/documents/recognition.ts";

/** A5 in points, and the size of its letters. */
const WIDTH = 420;
const HEIGHT = 595;
const LEFT = 36;
const TOP = 72;
const LEADING = 30;
const SIZE = 11;
/** Every letter of Courier is as wide (Adobe Font Metrics). */
const LETTER = 0.6 * SIZE;
const DESCENT = 0.22;

/** A paper as a PDF of one page, and what a reader of its text makes of it. */
export interface PrintedPaper {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly page: RecognisedPage;
}

/** A paper that says `lines`, one below the other, in Latin-1. */
export function printedPaper(lines: readonly string[]): PrintedPaper {
  return { bytes: pdf(lines), page: { width: WIDTH, height: HEIGHT, lines: lines.map(lineOf) } };
}

const baseline = (row: number) => TOP + row * LEADING;

function lineOf(line: string, row: number): RecognisedPage["lines"][number] {
  const below = baseline(row) + SIZE * DESCENT;
  const share = (at: number, of: number) => Math.round(at / of * 10_000) / 10_000;
  const words = [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    confidence: 100,
    box: {
      x0: share(LEFT + index * LETTER, WIDTH),
      y0: share(below - SIZE, HEIGHT),
      x1: share(LEFT + (index + text.length) * LETTER, WIDTH),
      y1: share(below, HEIGHT),
    },
  }));
  return { words };
}

/** The smallest PDF that prints (ISO 32000-1): catalogue, pages, page, its marks, a standard font. */
function pdf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const escape = (text: string) => text.replace(/[\\()]/g, "\\$&");
  const marks = lines.map((line, row) => `BT /F1 ${SIZE} Tf ${LEFT} ${HEIGHT - baseline(row)} Td (${escape(line)}) Tj ET`).join(
    "\n",
  );
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${marks.length} >>\nstream\n${marks}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, n) => {
    const at = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
