import type { ComponentChildren, VNode } from "preact";
import type { Island, Snapshot } from "./snapshot.ts";

/** One island on a page, in the order of the document. */
export interface IslandUse {
  island: Island;
  props: Record<string, unknown>;
}

/** What is collected while one page is rendered. */
export interface RenderState {
  snapshot: Snapshot | null;
  /** Of the page, without a slash at the end. */
  pathname: string;
  search: string;
  nonce: string | null;
  head: ComponentChildren[];
  islands: IslandUse[];
  /** Server-rendered children given to islands, in the order of their numbers. */
  slots: { content: ComponentChildren; rendered: boolean }[];
  insideIsland: boolean;
  /** Nodes changed for this page, with what they were: the same node may be used on another page. */
  touched: { vnode: VNode; type: VNode["type"]; props: VNode["props"] }[];
}

/** The page being rendered. Rendering is synchronous, so there is at most one. */
export const rendering: { current: RenderState | null } = { current: null };
