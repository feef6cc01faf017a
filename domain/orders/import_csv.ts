import Papa from "papaparse";
import type { FormError } from "../forms/form_error.ts";
import type { Lang } from "../i18n/lang.ts";
import { accept, refuse, type Result } from "../result.ts";
import { columnTitled, IMPORT_COLUMNS, type ImportColumn } from "./import_columns.ts";

export const MAX_IMPORT_ROWS = 2_000;

/** One row of a file: its number as a spreadsheet shows it (titles are row 1), and its filled cells by column path. */
export interface ImportRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** There are more cells than titles: a separator inside a text or number has moved the rest. */
  readonly tooLong: boolean;
}

export interface ImportTable {
  readonly rows: readonly ImportRow[];
  /** Titles that name no column; their cells are not read. */
  readonly unknownTitles: readonly string[];
}

/** What we use of Papa's answer; the package comes without types. */
interface ParsedCsv {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly type: string; readonly row?: number }[];
}

/** The text of a file: UTF-8 with or without mark, or else Windows-1252, as French spreadsheets save. */
export function decodeCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * The rows of a CSV file with semicolons, commas or tabs. Refused as a whole: no row, more than MAX_IMPORT_ROWS, a required column
 * missing or any column twice (named in `lang`), a quotation mark left open.
 */
export function readCsv(text: string, lang: Lang): Result<ImportTable, FormError> {
  // Spreadsheets may name the separator on a line of its own.
  const content = text.replace(/^sep=.\r?\n/i, "");
  const parsed: ParsedCsv = Papa.parse(content, { delimiter: delimiterOf(content) });
  const broken = parsed.errors.find(({ type }) => type === "Quotes");
  if (broken) return refuse({ code: "quote_not_closed", facts: { line: (broken.row ?? 0) + 1 } });
  const [titles = [], ...lines] = parsed.data;
  const columns = titles.map(columnTitled);
  const faulty = faultOfColumns(columns, lang);
  if (faulty) return refuse(faulty);
  const rows = lines.map((cells, index) => ({ line: index + 2, ...readCells(cells, columns) }))
    .filter((row) => Object.keys(row.cells).length > 0);
  if (rows.length === 0) return refuse({ code: "no_rows" });
  if (rows.length > MAX_IMPORT_ROWS) return refuse({ code: "too_many", facts: { max: MAX_IMPORT_ROWS } });
  return accept({ rows, unknownTitles: titles.filter((title, index) => title.trim() !== "" && columns[index] === undefined) });
}

/** A file to start from: titles in `lang` and one example row, with semicolons and the mark by which spreadsheets know UTF-8. */
export function importTemplateCsv(lang: Lang): string {
  const titles = IMPORT_COLUMNS.map((column) => column.titles[lang]);
  const example = IMPORT_COLUMNS.map((column) => column.example);
  return `\ufeff${Papa.unparse([titles, example], { delimiter: ";", newline: "\r\n" })}\r\n`;
}

/** The separator that makes the most known titles out of the first line. */
function delimiterOf(text: string): string {
  const firstLine = text.split(/\r?\n|\r/, 1)[0] ?? "";
  const known = (delimiter: string) => firstLine.split(delimiter).filter((title) => columnTitled(title)).length;
  return [";", ",", "\t"].reduce((best, delimiter) => known(delimiter) > known(best) ? delimiter : best);
}

function faultOfColumns(columns: readonly (ImportColumn | undefined)[], lang: Lang): FormError | undefined {
  const repeated = columns.find((column, index) => column && columns.indexOf(column) !== index);
  if (repeated) return { code: "column_repeated", facts: { column: repeated.titles[lang] } };
  const missing = IMPORT_COLUMNS.filter((column) => column.required && !columns.includes(column));
  if (missing.length > 0) {
    return {
      code: "column_missing",
      facts: { columns: missing.map((column) => column.titles[lang]).join(", ") },
    };
  }
}

function readCells(cells: readonly string[], columns: readonly (ImportColumn | undefined)[]): Omit<ImportRow, "line"> {
  const filled = cells.flatMap((cell, index): [string, string][] => {
    const column = columns[index];
    return column && cell.trim() !== "" ? [[column.path, cell.trim()]] : [];
  });
  return { cells: Object.fromEntries(filled), tooLong: cells.slice(columns.length).some((cell) => cell.trim() !== "") };
}
