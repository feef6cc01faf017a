import type { RateKind } from "../../../domain/identity/api_key.ts";
import { may, SECTIONS } from "../../../domain/rights/policy.ts";
import { matchRoute } from "../../../domain/rights/match_route.ts";
import type { Method, RouteRule } from "../../../domain/rights/route_rule.ts";
import { recordDenial } from "../../../kv/audits/record_denial.ts";
import { addressOf, originOf } from "../../(_lib)/address_of.ts";
import { allowedMethods } from "../../(_lib)/guard.ts";
import type { RequestContext } from "../../(_lib)/state.ts";
import { answerOptions } from "./cors.ts";
import { authenticate, type Caller } from "./authenticate.ts";
import { limitCalls } from "./limit_calls.ts";
import { problem } from "./problem.ts";

/**
 * Admits a request of a partner's system to its endpoint by the same table as pages. Threats: a route left open (the table refuses by default), a
 * browser's session used by another site (no cookie is read), somebody who tries tokens (counted by address), one who asks too much (by caller).
 */
export async function admitCall(ctx: RequestContext): Promise<Response> {
  const rule = matchRoute(ctx.url.pathname);
  if (rule === null) throw problem(ctx.route === null ? "not_found" : "forbidden");
  const methods = allowedMethods(rule);
  if (ctx.req.method === "OPTIONS") return answerOptions(ctx, [...methods, "OPTIONS"]);
  const method = ctx.req.method === "HEAD" ? "GET" : ctx.req.method as Method;
  const right = rule.rights[method];
  if (right === undefined) {
    const allowed = [...methods, "OPTIONS"].join(", ");
    throw problem("method_not_allowed", { facts: { allowed }, headers: { allow: allowed } });
  }
  const kind = kindOf(rule, method);
  if (right === "open") await limitCalls(ctx, addressOf(ctx), kind);
  else {
    const { viewer, listVersion, limits } = await identify(ctx, kind);
    ctx.state.caller = { ...viewer, from: originOf(ctx) };
    ctx.state.listVersion = listVersion;
    await limitCalls(ctx, viewer.id, kind, limits?.[kind]);
    const kinds: readonly string[] | null = SECTIONS[rule.section];
    if (!kinds?.includes(viewer.orgKind) || !may(viewer, right)) {
      await recordDenial(ctx.state.deps.store, ctx.state.caller, method, ctx.route ?? rule.section);
      throw problem("forbidden");
    }
  }
  return await ctx.next();
}

async function identify(ctx: RequestContext, kind: RateKind): Promise<Caller> {
  try {
    return await authenticate(ctx);
  } catch (error) {
    await limitCalls(ctx, addressOf(ctx), kind);
    throw error;
  }
}

/** Which of a client's limits a request counts against. */
function kindOf({ upload }: RouteRule, method: Method): RateKind {
  return method === "GET" ? "read" : upload ? "upload" : "write";
}
