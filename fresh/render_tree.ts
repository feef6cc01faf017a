import { type ComponentChildren, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { rendering, type RenderState } from "./render_state.ts";
import "./vnode_hooks.ts";

/** Renders nodes to HTML, collecting in `state` what the document needs besides. */
export function renderTree(tree: ComponentChildren, state: RenderState): string {
  rendering.current = state;
  try {
    return renderToString(h(Fragment, null, tree));
  } finally {
    rendering.current = null;
    for (const { vnode, type, props } of state.touched.splice(0).reverse()) Object.assign(vnode, { type, props });
  }
}
