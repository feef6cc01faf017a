import { HttpError } from "fresh";
import { may, SECTIONS } from "../../domain/rights/policy.ts";
import { matchRoute } from "../../domain/rights/match_route.ts";
import type { Method, RouteRule } from "../../domain/rights/route_rule.ts";
import { recordDenial } from "../../kv/audits/record_denial.ts";
import { COOKIES, setCookie } from "./cookies.ts";
import { FORM_BYTES, hashForm, readForm, UPLOAD_BYTES } from "./read_form.ts";
import { define, type RequestContext } from "./state.ts";

/** How long reads are strong after a write: as long as replicas may lag. */
const WROTE_SECONDS = 10;

/** A method that a known path does not have; carries the ones it has. */
export class MethodError extends Error {
  override readonly name = "MethodError";
  constructor(readonly allowed: readonly string[]) {
    super(`allowed: ${allowed.join(", ")}`);
  }
}

/**
 * Admits a request to its route: refuses what the route table does not have, who may not, and forged forms; reads the form of a POST.
 * Threats: a new route left open (the table refuses by default), a form posted from another site (origin, then the session's token), a
 * body that never ends (read within a limit), a role that guesses addresses (403, the same for every route of the section).
 */
export const admit = define.middleware(async (ctx) => {
  const rule = matchRoute(ctx.url.pathname);
  if (rule === null) throw new HttpError(ctx.route === null ? 404 : 403);
  const method = ctx.req.method === "HEAD" ? "GET" : ctx.req.method as Method;
  const right = rule.rights[method];
  if (right === undefined) throw new MethodError(allowedMethods(rule));
  if (right !== "open") {
    const viewer = ctx.state.session?.viewer;
    if (viewer === undefined) return signInFirst(ctx, rule);
    const kinds: readonly string[] | null = SECTIONS[rule.section];
    if (!kinds?.includes(viewer.orgKind) || !may(viewer, right)) {
      await recordDenial(ctx.state.deps.store, viewer, method, ctx.route ?? rule.section);
      throw new HttpError(403);
    }
  }
  if (method !== "POST" || rule.fromPrograms) return await ctx.next();
  await openForm(ctx, rule);
  const response = await ctx.next();
  if (response.status === 303) {
    setCookie(response.headers, COOKIES.wrote, String(ctx.state.deps.store.now()), WROTE_SECONDS);
  }
  return response;
});

/** The methods of a route as `Allow` names them. */
export function allowedMethods(rule: RouteRule): string[] {
  return Object.keys(rule.rights).flatMap((method) => method === "GET" ? ["GET", "HEAD"] : [method]);
}

/** A page sends its visitor to the sign-in and back; a form or a script is told. */
function signInFirst(ctx: RequestContext, rule: RouteRule): Response {
  if (ctx.req.method === "POST" || ctx.req.headers.get("accept") === "application/json") throw new HttpError(401);
  const page = rule.section === "driver" ? "/driver/sign-in" : "/sign-in";
  const back = encodeURIComponent(ctx.url.pathname + ctx.url.search);
  return new Response(null, { status: 303, headers: { location: `${page}?next=${back}` } });
}

async function openForm(ctx: RequestContext, rule: RouteRule): Promise<void> {
  if (!isOwnOrigin(ctx)) throw new HttpError(403);
  const form = await readForm(ctx.req, rule.upload ? UPLOAD_BYTES : FORM_BYTES);
  const { session } = ctx.state;
  if (session !== null && form.get("csrf") !== session.csrf) throw new HttpError(403);
  ctx.state.form = form;
  const id = form.get("operation");
  if (typeof id === "string" && /^[\w-]{10,64}$/.test(id)) {
    const scope = session?.viewer.id ?? "visitor";
    ctx.state.operation = { scope, id, contentHash: await hashForm(ctx.url.pathname, form) };
  } else if (rule.section !== "anyone") throw new HttpError(422);
}

/**
 * Whether a form was sent by a page of ours. Browsers say so in one of two headers; a request with neither is refused. A page that sends no
 * referrer (a link's, whose address is a secret) has the origin "null": there the other header tells.
 */
function isOwnOrigin({ req, url, state }: RequestContext): boolean {
  const origin = req.headers.get("origin");
  if (origin !== null && origin !== "null") return origin === url.origin || origin === new URL(state.deps.publicUrl).origin;
  return req.headers.get("sec-fetch-site") === "same-origin";
}
