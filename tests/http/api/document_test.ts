import assert from "node:assert/strict";
import { Validator } from "@seriousme/openapi-schema-validator";
import { apiDocument } from "../../../domain/api/document.ts";
import { OPERATIONS } from "../../../domain/api/operations.ts";
import { ROUTES } from "../../../domain/rights/routes.ts";
import { apiAddress } from "../../../routes/api/(_lib)/address.ts";
import { ORIGIN, startTestApp } from "../../support/app.ts";

/** The pattern of the route that answers an operation's path, whichever of its names that is. */
const patternOf = (path: string) => apiAddress(`${ORIGIN}/api${path.replaceAll(/\{(\w+)\}/g, ":$1")}`).slice(ORIGIN.length);

Deno.test("apiDocument() is an OpenAPI 3.1 document", async () => {
  // The validator keeps and resolves what it is given: it gets a copy.
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(apiDocument(ORIGIN))));
  assert.deepEqual(errors ?? [], []);
  assert.equal(valid, true);
});

Deno.test("apiDocument() names only what it holds", () => {
  const document = apiDocument(ORIGIN);
  const text = JSON.stringify(document);
  const missing = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!).filter((path) =>
    path.split("/").reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], document) ===
      undefined
  );
  assert.deepEqual(missing, []);
});

Deno.test("operations have ids of their own, and examples whose statuses they answer", () => {
  const ids = OPERATIONS.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  const placeless = OPERATIONS.filter(({ path, params }) => {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const shape = (params as { shape?: Readonly<Record<string, unknown>> } | undefined)?.shape ?? {};
    return String(named.sort()) !== String(Object.keys(shape).sort());
  });
  assert.deepEqual(placeless.map(({ id }) => id), []);
});

Deno.test("the table of rights has every operation, asks the same right of it and counts it against the same limit", () => {
  const wrong = OPERATIONS.filter(({ path, method, right, limit }) => {
    const rule = ROUTES[patternOf(path)];
    const kind = method === "GET" ? "read" : rule?.upload ? "upload" : "write";
    return rule?.rights[method] !== right || kind !== limit || (right !== "open" && rule.section !== "api");
  });
  assert.deepEqual(wrong.map(({ method, path }) => `${method} ${path}`), []);
});

Deno.test("every route of the API is an operation", () => {
  const documented = new Set(OPERATIONS.map(({ method, path }) => `${method} ${patternOf(path)}`));
  const routes = Object.entries(ROUTES).filter(([pattern]) => pattern.startsWith("/api/"))
    .flatMap(([pattern, { rights }]) => Object.keys(rights).map((method) => `${method} ${pattern}`));
  assert.deepEqual(routes.filter((route) => !documented.has(route)), []);
});

Deno.test("/openapi.json is the document, tagged", async () => {
  await using app = await startTestApp();
  const first = await app.fetch(new Request(`${ORIGIN}/openapi.json`));
  assert.equal(first.status, 200);
  assert.deepEqual(await first.json(), JSON.parse(JSON.stringify(apiDocument(ORIGIN))));
  const again = await app.fetch(
    new Request(`${ORIGIN}/openapi.json`, { headers: { "if-none-match": first.headers.get("etag")! } }),
  );
  assert.equal(again.status, 304);
});
