import { type ComponentType, Fragment, options, type VNode } from "preact";
import { IslandRoot } from "./islands.ts";
import { rendering, type RenderState } from "./render_state.ts";
import { asset, assetSrcSet } from "./runtime.ts";

type Props = Record<string, unknown>;

/** Preact's option that runs before a node is rendered, under the name that its builds give it. */
const hooks = options as { __b?: (vnode: VNode) => void };
const previous = hooks.__b;

hooks.__b = (vnode) => {
  const state = rendering.current;
  if (state !== null && vnode.type !== Fragment) {
    if (typeof vnode.type === "function") turnIntoIsland(vnode, state);
    else prepareElement(vnode, vnode.type, state);
  }
  previous?.(vnode);
};

function turnIntoIsland(vnode: VNode, state: RenderState): void {
  if (state.insideIsland || state.snapshot === null) return;
  const component = vnode.type as ComponentType;
  const island = state.snapshot.islands.get(component);
  if (!island) return;
  remember(vnode, state);
  Object.assign(vnode, { type: IslandRoot, props: { island, component, given: vnode.props } });
}

function prepareElement(vnode: VNode, tag: string, state: RenderState): void {
  const props = vnode.props as Props;
  switch (tag) {
    case "a":
      return markActiveLink(vnode, props, state);
    case "img":
    case "source":
      if ("data-fresh-disable-lock" in props) return;
      if (typeof props.src === "string") change(vnode, state, { src: asset(props.src) });
      if (typeof props.srcset === "string") change(vnode, state, { srcset: assetSrcSet(props.srcset) });
      return;
    case "script":
    case "style":
      if (state.nonce !== null && !props.nonce) change(vnode, state, { nonce: state.nonce });
  }
}

/** Marks links to the current page and to pages above it, for styles and screen readers; a link with another query is to a page above. A link that
 * says itself what it is stays as it is. Makes no string for most links. */
function markActiveLink(vnode: VNode, props: Props, state: RenderState): void {
  const { href } = props;
  if (typeof href !== "string" || href[0] !== "/" || props["aria-current"] !== undefined) return;
  const { pathname } = state;
  const end = href.includes("?") || href.includes("#") ? href.search(/[?#]/) : href.length;
  const target = end === href.length ? href : href.slice(0, end);
  if (!pathname.startsWith(target)) return;
  if (end === pathname.length && (href[end] !== "?" || href.slice(end).split("#", 1)[0] === state.search)) {
    change(vnode, state, { "data-current": "true", "aria-current": "page" });
  } else if (target === "/" || end === pathname.length || pathname[end] === "/") {
    change(vnode, state, { "data-ancestor": "true", "aria-current": "true" });
  }
}

function change(vnode: VNode, state: RenderState, props: Props): void {
  remember(vnode, state);
  vnode.props = { ...vnode.props, ...props };
}

function remember(vnode: VNode, state: RenderState): void {
  state.touched.push({ vnode, type: vnode.type, props: vnode.props });
}
