import type { ActOrigin } from "../../domain/audits/audit.ts";
import { networkOf } from "../../domain/identity/network_of.ts";
import type { RequestContext } from "./state.ts";

/** Where a request comes from, as the server's socket sees it: whom guesses and requests without a name are counted against. */
export function addressOf({ info }: Pick<RequestContext, "info">): string {
  const { remoteAddr } = info;
  return remoteAddr !== undefined && "hostname" in remoteAddr ? remoteAddr.hostname : "local";
}

/** Where an act comes from, as the audit log keeps it. */
export function originOf(ctx: Pick<RequestContext, "info" | "state">): ActOrigin {
  return { network: networkOf(addressOf(ctx)), requestId: ctx.state.requestId };
}
