import Papa from "papaparse";

/** Begins a file in UTF-8 for spreadsheets, which take it for another encoding without. */
export const CSV_MARK = "\ufeff";

type Field = string | number;

/**
 * What spreadsheets may take for a formula: a text that begins as one does, in narrow or full width, whatever lines follow. The library's own pattern
 * lets a text of several lines through. Source: OWASP, "CSV Injection".
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Lines as a file for spreadsheets: semicolons between the fields, CRLF after each line, an apostrophe before what looks like a formula. */
export function csvText(lines: readonly (readonly Field[])[]): string {
  if (lines.length === 0) return "";
  return Papa.unparse(lines as Field[][], { delimiter: ";", newline: "\r\n", escapeFormulae: FORMULA }) + "\r\n";
}

/** Headers of a file of the viewer's own with that name, without its ending. */
export function csvHeaders(name: string): Record<string, string> {
  return {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${name}.csv"`,
    "cache-control": "private, no-store",
  };
}

/** A file that is sent as `nextLines` gives it, so that its length costs no memory; null ends it. */
export function csvStream(name: string, head: readonly string[], nextLines: () => Promise<Field[][] | null>): Response {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(CSV_MARK + csvText([head])));
    },
    async pull(controller) {
      const lines = await nextLines();
      // Sent even when it is empty: a stream that was given nothing does not ask again.
      if (lines === null) controller.close();
      else controller.enqueue(encoder.encode(csvText(lines)));
    },
  });
  return new Response(stream, { headers: csvHeaders(name) });
}
