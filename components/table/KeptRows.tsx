import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** Rows drawn before, by key; the oldest are forgotten first. */
const MOST_KEPT = 5_000;
const kept = new Map<string, string>();

export interface KeptRowsProps<Row> {
  rows: readonly Row[];
  /** Names all that a row shows: the record and its version, language, rights, lateness. */
  keyOf: (row: Row, index: number) => string;
  /** Draws the `tr` of a row. */
  draw: (row: Row) => VNode;
}

/**
 * The body of a table whose rows are drawn once for a key: a list changes by a row or two between two views, and drawing is most of what a page of
 * fifty rows costs. The markup comes from the renderer alone, which has escaped it; no other file may set HTML.
 */
export function KeptRows<Row>({ rows, keyOf, draw }: KeptRowsProps<Row>) {
  let body = "";
  for (const [index, row] of rows.entries()) body += keptRow(keyOf(row, index), () => draw(row));
  return <tbody dangerouslySetInnerHTML={{ __html: body }} />;
}

function keptRow(key: string, draw: () => VNode): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const html = renderToString(draw());
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, html);
  return html;
}
