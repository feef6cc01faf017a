import type { ActOrigin } from "../../domain/audits/audit.ts";
import { forwardedAddress } from "../../domain/identity/forwarded_address.ts";
import { connectionOf, networkOf } from "../../domain/identity/network_of.ts";
import type { RequestContext } from "./state.ts";

type Caller = Pick<RequestContext, "info" | "req" | "state">;

/** Whom guesses and requests without a name are counted against: see {@link connectionOf}. */
export function addressOf(ctx: Caller): string {
  return connectionOf(clientOf(ctx));
}

/** As the trusted proxies in front say, and where there are none, or they say nothing readable, as the server's socket sees it. */
function clientOf({ info: { remoteAddr }, req, state }: Caller): string {
  return forwardedAddress(req.headers.get("x-forwarded-for"), state.deps.trustedProxies) ??
    (remoteAddr !== undefined && "hostname" in remoteAddr ? remoteAddr.hostname : "local");
}

/** Where an act comes from, as the audit log keeps it. */
export function originOf(ctx: Caller): ActOrigin {
  return { network: networkOf(clientOf(ctx)), requestId: ctx.state.requestId };
}
