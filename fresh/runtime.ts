import type { ComponentChildren } from "preact";
import { VERSION_PARAM, versions } from "./asset_version.ts";
import { rendering } from "./render_state.ts";

/** `true` in a browser, `false` on the server. */
export const IS_BROWSER: boolean = typeof document !== "undefined";

/** Adds the version of a static file to its address, so that it may be cached for ever. Addresses of other origins,
 * relative ones and ones that already carry a version come back unchanged. */
export function asset(path: string): string {
  if (!path.startsWith("/") || path.startsWith("//") || path.includes(`${VERSION_PARAM}=`)) return path;
  const fragmentAt = path.indexOf("#");
  const address = fragmentAt < 0 ? path : path.slice(0, fragmentAt);
  const queryAt = address.indexOf("?");
  const version = versions.of(queryAt < 0 ? address : address.slice(0, queryAt));
  return `${address}${queryAt < 0 ? "?" : "&"}${VERSION_PARAM}=${version}${path.slice(address.length)}`;
}

/** Applies `asset()` to every address of a `srcset` value. */
export function assetSrcSet(srcset: string): string {
  if (srcset.includes("(")) return srcset; // sizes with expressions cannot be split at commas
  return srcset.split(",").map((candidate) => candidate.replace(/\S+/, asset)).join(",");
}

/** Adds its children to the document's head. A `title` replaces the one before it, and so does what has the same key, id or name. */
export function Head(props: { children?: ComponentChildren }): null {
  rendering.current?.head.push(props.children);
  return null;
}
