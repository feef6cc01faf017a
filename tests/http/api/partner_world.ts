import assert from "node:assert/strict";
import { Problem } from "../../../domain/api/problem_schema.ts";
import { ORIGIN } from "../../support/app.ts";
import { Partner } from "../../support/partner.ts";
import { type DemoApp, startDemoApp, viewerOf } from "../../support/world.ts";

/** The list that the tests ask for. */
export const ORDERS = "/api/v1/transport-orders";
/** An order in short. */
export const DRAFT = {
  reference: "KEY-1",
  pickup: { address: "1 rue du Port, Lyon", date: "2026-12-01T10:00:00Z" },
  delivery: { address: "12 rue de Béthune, Lille", date: "2026-12-02T10:00:00Z" },
};

interface Parts {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: BodyInit;
}

/** The demo world with the shipper's system, and requests of it as they go over the line. */
export async function startWorld() {
  const app: DemoApp = await startDemoApp();
  const partner = await Partner.of(app, viewerOf(app.world, "shipper"));
  const ask = (path: string, { headers, ...parts }: Parts = {}) =>
    app.fetch(new Request(ORIGIN + path, { ...parts, headers: { authorization: `Bearer ${partner.key}`, ...headers } }));
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    ask(ORDERS, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } });
  return { app, partner, ask, post, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

/** The refusal `code`, which must be a problem as the document has it. */
export async function refusalOf(response: Response, status: number, code: string) {
  const text = await response.text();
  assert.equal(response.status, status, text);
  assert.equal(response.headers.get("content-type"), "application/problem+json");
  const body = Problem.parse(JSON.parse(text));
  assert.equal(body.code, code);
  assert.equal(body.status, status);
  assert.equal(body.instance, response.headers.get("x-request-id"));
  assert.doesNotMatch(text, /\{\w+\}/);
  return body;
}
