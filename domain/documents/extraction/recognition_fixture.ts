import type { RecognisedPage, Recognition } from "../recognition.ts";
import { extractFields } from "./extract_fields.ts";
import type { FieldName } from "./extracted_field.ts";
import type { KnownValues } from "./known_values.ts";
import type { FormType } from "./forms/mod.ts";

const [COLUMNS, ROWS] = [100, 60];

/** A page as it is drawn here, a hundred signs wide: words keep their places, and each word the given confidence. */
export function recognitionOf(drawing: string, confidence = 90): Recognition {
  return { engine: "tesseract_js", pages: [pageOf(drawing, confidence)] };
}

function pageOf(drawing: string, confidence: number): RecognisedPage {
  const lines = drawing.split("\n").flatMap((line, row) => {
    const words = [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
      text,
      confidence,
      box: { x0: index / COLUMNS, x1: (index + text.length) / COLUMNS, y0: (row + 0.1) / ROWS, y1: (row + 0.9) / ROWS },
    }));
    return words.length > 0 ? [{ words }] : [];
  });
  return { width: 1_000, height: 1_200, lines };
}

/** The values of the fields of a page drawn so, by their names; of an order that is `known` by some. */
export function valuesOf(type: FormType, drawing: string, known?: KnownValues): Partial<Record<FieldName, string>> {
  return Object.fromEntries(extractFields(type, recognitionOf(drawing), known).map(({ name, value }) => [name, value]));
}
