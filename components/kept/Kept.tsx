import { h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** One such character makes the engine keep the whole page in two bytes a character, which doubles what joining and sending it costs. */
const BEYOND_LATIN = /[^\0-\xff]/gu;

/** Parts drawn before, by key; the oldest are forgotten first. */
const MOST_KEPT = 5_000;
const kept = new Map<string, string>();

/** Something drawn once for a key. */
export interface KeptPart {
  /** Names all that the part shows: the record and its version, language, rights, lateness. */
  readonly key: string;
  readonly draw: () => VNode;
}

export interface KeptProps {
  as: "tbody" | "div" | "nav";
  parts: readonly KeptPart[];
  class?: string;
  "aria-label"?: string;
}

/**
 * An element whose parts are drawn once for their keys: a list changes by a row or two between two views, and drawing is most of what a page of
 * fifty rows costs. The markup comes from the renderer alone, which has escaped it; no other file may set HTML.
 */
export function Kept({ as, parts, ...attributes }: KeptProps) {
  let html = "";
  for (const part of parts) html += keptMarkup(part);
  return h(as, { ...attributes, dangerouslySetInnerHTML: { __html: html } });
}

function keptMarkup({ key, draw }: KeptPart): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const html = renderToString(draw()).replace(BEYOND_LATIN, (character) => `&#${character.codePointAt(0)};`);
  // Looking at a character makes the engine write the pieces out as one string, once and not with every page.
  html.charCodeAt(0);
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, html);
  return html;
}
