import { type ComponentChildren, isValidElement, toChildArray, type VNode } from "preact";
import { serialiseIslands } from "./islands.ts";
import type { RenderState } from "./render_state.ts";
import { renderTree } from "./render_tree.ts";
import type { Chunk } from "./snapshot.ts";

/** Completes rendered HTML to a document: outer elements that it lacks, head elements, and the islands' code and props. */
export function assembleDocument(html: string, state: RenderState): string {
  let document = withOuterElements(html);
  const templates = renderHiddenSlots(state);
  if (state.head.length > 0) document = mergeHead(document, state);
  const { boot, reload } = state.snapshot ?? {};
  const script = ({ url }: Chunk) => element("script", { type: "module", src: url }, state);
  if (boot && state.islands.length > 0) {
    document = insertAt(document.indexOf("</head>"), document, preloads(boot, state));
    const payload = element("script", { type: "application/json", id: "fresh-islands" }, state, serialiseIslands(state));
    document = insertAt(document.lastIndexOf("</body>"), document, templates + payload + script(boot));
  }
  if (reload) document = insertAt(document.lastIndexOf("</body>"), document, script(reload));
  return `<!DOCTYPE html>${document}`;
}

function withOuterElements(html: string): string {
  if (html.startsWith("<html")) return html;
  const body = html.startsWith("<body") ? html : `<body>${html}</body>`;
  return `<html><head><meta charset="utf-8"></head>${body}</html>`;
}

function insertAt(at: number, document: string, addition: string): string {
  return at < 0 ? document + addition : document.slice(0, at) + addition + document.slice(at);
}

/** An element of our own; its attributes and content hold nothing that needs escaping. */
function element(tag: string, attributes: Record<string, string>, state: RenderState, content = ""): string {
  const all = state.nonce === null ? attributes : { ...attributes, nonce: state.nonce };
  const text = Object.entries(all).map(([name, value]) => ` ${name}="${value}"`).join("");
  return tag === "link" ? `<link${text}>` : `<${tag}${text}>${content}</${tag}>`;
}

function preloads(boot: Chunk, state: RenderState): string {
  const chunks = [boot, ...state.islands.map(({ island }) => island.chunk)];
  const urls = new Set(chunks.flatMap(({ url, imports }) => [url, ...imports]));
  return [...urls].map((href) => element("link", { rel: "modulepreload", href }, state)).join("");
}

/** Children that an island did not show on the server, kept for when it does. */
function renderHiddenSlots(state: RenderState): string {
  let html = "";
  for (let id = 0; id < state.slots.length; id++) {
    const { content, rendered } = state.slots[id]!;
    if (!rendered) html += `<template data-slot="${id}">${renderTree(content, state)}</template>`;
  }
  return html;
}

/** Puts what `Head` collected into the document's head. What has the same identity replaces what came before. */
function mergeHead(document: string, state: RenderState): string {
  const byIdentity = new Map<string, ComponentChildren>();
  const plain: ComponentChildren[] = [];
  for (const child of toChildArray(state.head)) {
    const identity = isValidElement(child) ? identityOf(child as VNode) : null;
    if (identity !== null) byIdentity.set(identity, child);
    else plain.push(child);
  }

  const end = Math.max(document.indexOf("</head>"), 0);
  let head = document.slice(0, end);
  for (const identity of byIdentity.keys()) head = head.replace(markupOf(identity), "");
  return head + renderTree([...byIdentity.values(), ...plain], state) + document.slice(end);
}

/** What makes two head elements the same one. */
function identityOf({ key, props, type }: VNode<{ id?: string; name?: string }>): string | null {
  if (type === "title") return "title";
  if (key !== null && key !== undefined) return `key=${key}`;
  if (props.id !== undefined) return `id="${props.id}"`;
  return type === "meta" && props.name !== undefined ? `name="${props.name}"` : null;
}

/** Finds an element of some identity in rendered HTML; keys are not there. */
function markupOf(identity: string): RegExp {
  if (identity === "title") return /<title>[^<]*<\/title>/;
  return new RegExp(`<(?:meta|link)(?: [^>]*)? ${identity.replace(/[^\w-]/g, "\\$&")}[^>]*>`);
}
