import assert from "node:assert/strict";
import { LANGS } from "../i18n/lang.ts";
import { columnTitled, IMPORT_COLUMNS } from "./import_columns.ts";
import { decodeCsv, importTemplateCsv, MAX_IMPORT_ROWS, readCsv } from "./import_csv.ts";
import { previewImport } from "./import_rows.ts";

const REQUIRED = IMPORT_COLUMNS.filter((column) => column.required);
const TITLES = REQUIRED.map((column) => column.titles.fr);
const ROW = REQUIRED.map((column) => column.example);

function csv(rows: readonly (readonly string[])[], delimiter = ";"): string {
  return rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join("\r\n");
}

Deno.test("decodeCsv() reads UTF-8 with and without mark, and Windows-1252", () => {
  const utf8 = new TextEncoder().encode("é€");
  assert.equal(decodeCsv(utf8), "é€");
  assert.equal(decodeCsv(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])), "é€");
  assert.equal(decodeCsv(new Uint8Array([0xe9, 0x80])), "é€");
});

Deno.test("readCsv() reads the template of every language, and the preview accepts it", () => {
  for (const lang of LANGS) {
    const table = readCsv(decodeCsv(new TextEncoder().encode(importTemplateCsv(lang))), lang);
    assert.ok(table.ok);
    assert.deepEqual(table.value.unknownTitles, []);
    assert.equal(previewImport(table.value.rows, { timeZone: "Europe/Paris", known: () => false }).orders.length, 1);
  }
});

Deno.test("readCsv() finds the separator and keeps one inside quotation marks", () => {
  for (const delimiter of [";", ",", "\t"]) {
    const table = readCsv(csv([TITLES, ROW.with(0, `A${delimiter}1`)], delimiter), "fr");
    assert.equal(table.ok && table.value.rows[0]?.cells.reference, `A${delimiter}1`);
  }
  assert.ok(readCsv(`sep=;\r\n${csv([TITLES, ROW])}`, "fr").ok);
});

Deno.test("readCsv() takes titles whatever their accents and capitals, and tells which it does not know", () => {
  const table = readCsv(
    csv([[...TITLES.map((title) => title.toUpperCase().replace("É", "E")), "Couleur", ""], [...ROW, "vert", ""]]),
    "fr",
  );
  assert.deepEqual(table.ok && table.value.unknownTitles, ["Couleur"]);
});

Deno.test("readCsv() numbers rows as a spreadsheet does and skips blank ones", () => {
  const table = readCsv(csv([TITLES, ROW, ROW.map(() => " "), ROW]) + "\r\n\r\n", "fr");
  assert.deepEqual(table.ok && table.value.rows.map(({ line }) => line), [2, 4]);
});

Deno.test("readCsv() refuses a file that cannot be read as a whole", () => {
  const refusalOf = (text: string) => {
    const table = readCsv(text, "fr");
    return table.ok ? undefined : table.refusal;
  };
  assert.deepEqual(refusalOf(csv([TITLES])), { code: "no_rows" });
  assert.equal(refusalOf("")?.code, "column_missing");
  assert.deepEqual(refusalOf(csv([TITLES.slice(1), ROW])), { code: "column_missing", facts: { columns: "référence" } });
  assert.deepEqual(refusalOf(csv([[...TITLES, "Reference"], ROW])), { code: "column_repeated", facts: { column: "référence" } });
  assert.deepEqual(refusalOf(`${csv([TITLES])}\r\n"CMD`), { code: "quote_not_closed", facts: { line: 2 } });
  assert.deepEqual(refusalOf(csv([TITLES, ...Array(MAX_IMPORT_ROWS + 1).fill(ROW)])), {
    code: "too_many",
    facts: { max: MAX_IMPORT_ROWS },
  });
});

Deno.test("IMPORT_COLUMNS have titles that name one column each, in all languages together", () => {
  for (const column of IMPORT_COLUMNS) {
    for (const title of Object.values(column.titles)) assert.equal(columnTitled(title), column, title);
  }
});
