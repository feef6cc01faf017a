import { HttpError } from "fresh";
import { renderToString } from "preact-render-to-string";
import { ConflictError } from "../../kv/commit.ts";
import { StoreAwayError } from "../../kv/in_time.ts";
import { ErrorPage, type ErrorStatus } from "./ErrorPage.tsx";
import { MethodError } from "./guard.ts";
import { logFault } from "./log_fault.ts";
import { define, type RequestContext } from "./state.ts";

/**
 * Turns whatever was thrown into an answer with the request's id, so that the middleware outside of it can add its headers on every backend.
 * What went wrong inside stays in the log.
 */
export const renderErrors = define.middleware(async (ctx) => {
  try {
    return await ctx.next();
  } catch (error) {
    const status = statusOf(error);
    if (status >= 500) logFault(ctx, error);
    const response = answer(ctx, status);
    if (error instanceof MethodError) response.headers.set("allow", error.allowed.join(", "));
    return response;
  }
});

const SHOWN = new Set<number>([400, 401, 403, 404, 405, 409, 413, 415, 422, 500, 503]);

function statusOf(error: unknown): ErrorStatus {
  if (error instanceof MethodError) return 405;
  if (error instanceof ConflictError || error instanceof StoreAwayError) return 503;
  if (error instanceof HttpError) return SHOWN.has(error.status) ? error.status as ErrorStatus : error.status < 500 ? 400 : 500;
  return 500;
}

function answer(ctx: RequestContext, status: ErrorStatus): Response {
  if (ctx.req.headers.get("accept") === "application/json") {
    const body = { type: "about:blank", status, title: String(status), instance: ctx.state.requestId };
    return Response.json(body, { status, headers: { "content-type": "application/problem+json" } });
  }
  const html = "<!DOCTYPE html>" + renderToString(<ErrorPage status={status} state={ctx.state} path={ctx.url.pathname} />);
  return new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}
