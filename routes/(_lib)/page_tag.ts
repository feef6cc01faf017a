import { createHash } from "node:crypto";
import { type Instant, MINUTE_MS } from "../../domain/time/instant.ts";
import { type RequestContext, type State, viewerOf } from "./state.ts";

/**
 * Tags of pages that show nothing but the lists of the organisation acted for: while the tag holds, a browser's own copy will do and nothing is
 * read or rendered.
 *
 * The version of the lists is read with the session, before the rows, and both reads are strong: rows may be newer than their tag, which costs
 * one page more, but a tag never names a version that its rows lack. For the same reason such a page reads its lists strongly, whatever else
 * `readFrom` says. Filters, cursor and `?done=` are part of the address, and a browser keeps one tag an address.
 */

/** The headers that a page takes along which was made for {@link pageMinute}. */
export function tagHeaders(ctx: { readonly state: State }): HeadersInit {
  return { etag: tagOf(ctx.state), "cache-control": "private, no-cache" };
}

/** The answer to a browser that has this very page already, else null. It has no body and so no nonce. */
export function unchanged({ state, req }: RequestContext): Response | null {
  const known = req.headers.get("if-none-match");
  if (known === null) return null;
  const tag = tagOf(state);
  if (known.split(",").some((one) => one.trim().replace(/^W\//, "") === tag)) {
    return new Response(null, { status: 304, headers: tagHeaders({ state }) });
  }
  return null;
}

/** The minute for which a tagged page is drawn: what is late, and until when, must not change within one tag. */
export function pageMinute({ state }: { readonly state: State }): Instant {
  return Math.floor(state.deps.store.now() / MINUTE_MS) * MINUTE_MS;
}

/** Everything that such a page depends on. The session stands for its form token. */
function tagOf(state: State): string {
  const { id, orgId } = viewerOf({ state });
  const { hash, rightsVersion } = state.session!;
  const parts = [
    state.deps.buildId,
    state.lang,
    id,
    orgId,
    rightsVersion,
    hash,
    state.listVersion?.versionstamp,
    pageMinute({ state }),
  ];
  return `"${createHash("sha256").update(parts.join("\n")).digest("base64url")}"`;
}
