import type { RecognisedLine, RecognisedWord } from "../../../../domain/documents/recognition.ts";

const WORD = "5";

/** Columns of Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
type Row = readonly string[];

/** Words that Tesseract tells as tab-separated values, line by line; boxes in pixels of the picture that it read. */
export function tsvLines(tsv: string): RecognisedLine[] {
  const lines = new Map<string, RecognisedWord[]>();
  for (const row of tsv.split("\n").map((line): Row => line.split("\t"))) {
    const text = row.slice(11).join("\t").trim();
    if (row[0] !== WORD || text === "") continue;
    const name = row.slice(1, 5).join(".");
    const [left, top, width, height, confidence] = row.slice(6, 11).map(Number) as [number, number, number, number, number];
    const word: RecognisedWord = {
      text,
      confidence: Math.min(Math.max(Math.round(confidence), 0), 100),
      box: { x0: left, y0: top, x1: left + width, y1: top + height },
    };
    lines.set(name, [...lines.get(name) ?? [], word]);
  }
  return [...lines.values()].map((words) => ({ words }));
}
