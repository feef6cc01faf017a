import type { Call } from "./call.ts";
import { type Reply, reply } from "./reply.ts";

/** A page of a list, with the address of the next one. Source of the header: RFC 8288. */
export function listed({ url, state }: Pick<Call, "url" | "state">, items: readonly unknown[], nextCursor: string | null): Reply {
  if (nextCursor === null) return reply(200, { items, nextCursor });
  const query = new URLSearchParams(url.search);
  query.set("cursor", nextCursor);
  return reply(200, { items, nextCursor }, { link: `<${state.deps.publicUrl}${url.pathname}?${query}>; rel="next"` });
}
