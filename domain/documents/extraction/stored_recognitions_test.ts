import assert from "node:assert/strict";
import { extractFields } from "./extract_fields.ts";
import type { FormType } from "./forms/mod.ts";

/** What Tesseract read of a scan or photograph of the benchmark's set: words as text, confidence, x0, y0, x1, y1. */
interface Stored {
  readonly name: string;
  readonly type: FormType;
  readonly truth: Readonly<Record<string, string>>;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly (readonly (readonly [string, number, number, number, number, number])[])[];
}

const FOLDER = new URL("./fixtures/", import.meta.url);

for (const { name: file } of [...Deno.readDirSync(FOLDER)].sort((a, b) => a.name.localeCompare(b.name))) {
  const { name, type, truth, width, height, lines }: Stored = JSON.parse(Deno.readTextFileSync(new URL(file, FOLDER)));

  Deno.test(`extractFields() reads every field of ${name}`, () => {
    const words = lines.map((line) => ({
      words: line.map(([text, confidence, x0, y0, x1, y1]) => ({ text, confidence, box: { x0, y0, x1, y1 } })),
    }));
    const fields = extractFields(type, { engine: "tesseract_js", pages: [{ width, height, lines: words }] });
    const plain = (text: string) => text.normalize("NFD").replace(/[^\p{L}\d]/gu, "").toLowerCase();
    const read = Object.fromEntries(fields.map((field) => [field.name, plain(field.value)]));
    assert.deepEqual(read, Object.fromEntries(Object.entries(truth).map(([field, value]) => [field, plain(value)])));
    assert.deepEqual(fields.filter(({ fault }) => fault !== undefined), []);
  });
}
