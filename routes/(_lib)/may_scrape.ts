import { createHash, timingSafeEqual } from "node:crypto";
import type { RequestContext } from "./state.ts";

/**
 * Whether a request may read the metrics: with the token where one is set, else from this very machine. Threat: a proxy on this machine makes every
 * request look like one of its own; those carry a header that says for whom they are.
 */
export function mayScrape({ req, info: { remoteAddr }, state }: RequestContext): boolean {
  const { metricsToken } = state.deps;
  if (metricsToken !== null) return isSame(req.headers.get("authorization") ?? "", `Bearer ${metricsToken}`);
  const isForwarded = ["x-forwarded-for", "forwarded", "via"].some((name) => req.headers.has(name));
  return !isForwarded && remoteAddr !== undefined && "hostname" in remoteAddr && isLoopback(remoteAddr.hostname);
}

function isLoopback(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(one!, other!);
}
