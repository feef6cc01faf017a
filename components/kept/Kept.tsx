import { h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** Parts drawn before, by key; the oldest are forgotten first. */
const MOST_KEPT = 5_000;
const kept = new Map<string, string>();

/** Something drawn once for a key. */
export interface KeptPart {
  /** Names all that the part shows: the record and its version, language, rights, lateness. */
  readonly key: string;
  readonly draw: () => VNode;
}

/**
 * An element whose parts are drawn once for their keys: a list changes by a row or two between two views, and drawing is most of what a page of
 * fifty rows costs. The markup comes from the renderer alone, which has escaped it; no other file may set HTML.
 */
export function Kept({ as, parts }: { as: "tbody" | "div"; parts: readonly KeptPart[] }) {
  let html = "";
  for (const part of parts) html += keptMarkup(part);
  return h(as, { dangerouslySetInnerHTML: { __html: html } });
}

function keptMarkup({ key, draw }: KeptPart): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const html = renderToString(draw());
  // Looking at a character makes the engine write the pieces out as one string, once and not with every page.
  html.charCodeAt(0);
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, html);
  return html;
}
