import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

const MOST_KEPT = 10_000;
const kept = new Map<string, string>();

/**
 * The HTML of a row, drawn once for a key that names all it shows: a list changes by a row or two between two views, and drawing is most of what
 * a page of fifty rows costs. The oldest rows are forgotten first.
 */
export function keptRow(key: string, draw: () => VNode): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const html = renderToString(draw());
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, html);
  return html;
}
