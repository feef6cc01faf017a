import assert from "node:assert/strict";
import fc from "fast-check";
import { apiDocument } from "../../../domain/api/document.ts";
import { OPERATIONS } from "../../../domain/api/operations.ts";
import { Problem } from "../../../domain/api/problem_schema.ts";
import { MINUTE_MS } from "../../../domain/time/instant.ts";
import { ORIGIN } from "../../support/app.ts";
import { Partner } from "../../support/partner.ts";
import { type DemoApp, startDemoApp, viewerOf } from "../../support/world.ts";
import { arbitraryOfSchema, type Schema } from "./arbitrary_of_schema.ts";

/** `SEED=7 deno test` takes other requests; `RUNS=500 deno test` more of each operation than the suite does. */
const seed = Number(Deno.env.get("SEED") ?? 20261124);
const numRuns = Number(Deno.env.get("RUNS") ?? 12);

interface Parameter {
  readonly in: "path" | "query" | "header";
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly ({ readonly $ref: string } | Parameter)[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

/** As clients have it: a value that came over the line. */
const document = JSON.parse(JSON.stringify(apiDocument(ORIGIN))) as { readonly paths: Record<string, Record<string, Described>> };

function resolve<T>(ref: string): T {
  const parts = ref.replace("#/", "").split("/");
  return parts.reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], document) as T;
}

/** Ids that answers told, by the name under which they told them: what requests are about, half of the time. */
type KnownIds = Map<string, Set<string>>;

function learn(known: KnownIds, value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === "string" && /(Id|Token|Cursor)$/.test(name)) known.set(name, (known.get(name) ?? new Set()).add(inner));
    else learn(known, inner);
  }
}

async function startWorld() {
  const app: DemoApp = await startDemoApp();
  const { firms, orders } = app.world;
  const keys = await Promise.all(
    (["shipper", "carrier", "recipient"] as const).map(async (kind) => (await Partner.of(app, viewerOf(app.world, kind))).key),
  );
  const known: KnownIds = new Map([
    ["orderId", new Set(Object.values(orders))],
    ["carrierId", new Set([firms.carrier.id])],
    ["clientId", new Set([firms.shipper.id, firms.carrier.id, firms.recipient.id])],
    ["organisationId", new Set([firms.shipper.id, firms.carrier.id])],
  ]);
  return { app, keys, known, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

interface Request_ {
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly header: Record<string, unknown>;
  readonly body: unknown;
  readonly type: string | null;
  readonly caller: number;
  readonly base: string;
}

/** Requests that the document allows, and some that it does not quite. */
function requestsOf({ parameters = [], requestBody }: Described, known: KnownIds): fc.Arbitrary<Request_> {
  const idsOf = (name: string) => [...known.get(name) ?? []];
  const of = (schema: Schema) => arbitraryOfSchema(schema, resolve, idsOf);
  const all = parameters.map((one) => "$ref" in one ? resolve<Parameter>(one.$ref) : one);
  const valuesAt = (place: Parameter["in"]) => {
    const here = all.filter((one) => one.in === place);
    const fields = Object.fromEntries(
      here.map((
        { name, schema },
      ) => [
        name,
        of({ type: "object", properties: { [name]: schema }, required: [name] }).map((one) =>
          (one as Record<string, unknown>)[name]
        ),
      ]),
    );
    return fc.record(fields, {
      requiredKeys: here.filter(({ required }) => required).map(({ name }) => name),
      noNullPrototype: true,
    });
  };
  const [type = null] = Object.keys(requestBody?.content ?? {});
  const body = type === null ? fc.constant(undefined) : of(requestBody!.content[type]!.schema);
  return fc.record({
    path: valuesAt("path"),
    query: mostly(valuesAt("query"), fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), fc.string(), { maxKeys: 3 })),
    header: valuesAt("header"),
    body: type === null ? body : mostly(body, fc.oneof(damaged(body), fc.jsonValue())),
    type: mostly(fc.constant(type), fc.constantFrom("text/plain", "application/json", null)),
    caller: mostly(fc.nat({ max: 2 }), fc.constant(3)),
    base: fc.constantFrom("/api/v1", "/api"),
  });
}

function mostly<T, U>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<U>): fc.Arbitrary<T | U> {
  return fc.oneof({ arbitrary: usual, weight: 5 }, { arbitrary: odd, weight: 1 });
}

/** A body with one field of another value, one too many or one too few. */
function damaged(body: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(body, fc.nat(), fc.jsonValue(), fc.boolean()).map(([value, place, odd, isLeft]) => {
    if (typeof value !== "object" || value === null) return odd;
    const names = [...Object.keys(value), "unknown"];
    const name = names[place % names.length]!;
    const { [name]: _, ...rest } = value as Record<string, unknown>;
    return isLeft ? rest : { ...rest, [name]: odd };
  });
}

function sent(
  method: string,
  template: string,
  { path, query, header, body, type, caller, base }: Request_,
  keys: readonly string[],
): Request {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(wellFormed(path[name])) || "%20");
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, wellFormed(value)])).toString();
  const headers = new Headers(keys[caller] === undefined ? {} : { authorization: `Bearer ${keys[caller]}` });
  for (const [name, value] of Object.entries(header)) headers.set(name, wellFormed(value).replaceAll(/[^\x20-\x7e]/g, "?"));
  if (method === "get") return new Request(`${ORIGIN}${base}${filled}?${search}`, { headers });
  const isForm = type === "multipart/form-data";
  if (type !== null && !isForm) headers.set("content-type", type);
  const content = isForm ? formOf(body) : body === undefined ? null : new TextEncoder().encode(JSON.stringify(body));
  return new Request(`${ORIGIN}${base}${filled}?${search}`, { method: method.toUpperCase(), headers, body: content });
}

function formOf(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body ?? {})) form.set(name, value instanceof File ? value : wellFormed(value));
  return form;
}

function wellFormed(value: unknown): string {
  return (typeof value === "string" ? value : JSON.stringify(value) ?? "").toWellFormed();
}

Deno.test("no request made of the document gets a 5xx, an undocumented status or a body of another shape", async () => {
  await using world = await startWorld();
  const { app, keys, known } = world;
  const met = new Map<number, number>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, described] of Object.entries(methods)) {
      const operation = OPERATIONS.find(({ id }) => id === described.operationId)!;
      const property = fc.asyncProperty(requestsOf(described, known), async (request) => {
        app.clock.pass(MINUTE_MS / 4);
        const response = await app.fetch(sent(method, path, request, keys));
        const text = await response.text();
        const { status } = response;
        met.set(status, (met.get(status) ?? 0) + 1);
        assert.ok(status < 500, `${status} ${text}`);
        assert.ok(String(status) in described.responses, `${status} is not documented: ${text}`);
        if (!response.headers.get("content-type")?.includes("json")) return;
        const schema = status < 400 ? operation.answers[status]?.schema : Problem;
        const body = JSON.parse(text);
        assert.deepEqual(schema?.safeParse(body).error?.issues ?? [], [], `${status} ${text}`);
        learn(known, body);
      });
      await fc.assert(property, { seed, numRuns, endOnFailure: true }).catch((error) => {
        throw new Error(`${method.toUpperCase()} ${path}: ${error.message}`);
      });
    }
  }
  // The requests are about something: many are done, and the rest are refused for more than one reason.
  for (const status of [200, 201, 400, 401, 404, 422]) {
    assert.ok(met.has(status), `no ${status} among ${JSON.stringify([...met])}`);
  }
});
