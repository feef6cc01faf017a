import { browserOf } from "../../../domain/identity/browser_of.ts";
import { networkOf } from "../../../domain/identity/network_of.ts";
import type { SessionOrigin } from "../../../domain/identity/types.ts";
import { addressOf } from "../address_of.ts";
import type { RequestContext } from "../state.ts";

/** What a session remembers of the browser that opened it. */
export function sessionOriginOf(ctx: RequestContext): SessionOrigin {
  return { ...browserOf(ctx.req.headers.get("user-agent")), network: networkOf(addressOf(ctx)) };
}
