import assert from "node:assert/strict";
import { apiDocument } from "../../../domain/api/document.ts";
import type { Example, Operation } from "../../../domain/api/operation.ts";
import { OPERATIONS } from "../../../domain/api/operations.ts";
import { Problem } from "../../../domain/api/problem_schema.ts";
import { MINUTE_MS } from "../../../domain/time/instant.ts";
import { hashPassword } from "../../../jobs/ports/password/argon2id.ts";
import { DEMO_PASSWORD } from "../../../process/demo.ts";
import { ORIGIN } from "../../support/app.ts";
import { unescape } from "../../support/browser.ts";
import { Partner } from "../../support/partner.ts";
import { startDemoApp, viewerOf } from "../../support/world.ts";

/** The demo world as whoever starts the demo finds it. */
const passwordHash = await hashPassword(DEMO_PASSWORD);
const startDemo = () => startDemoApp({ passwordHash });

/** Whose call of a path the reference means: the shipper's, but for what carriers and the platform have alone. */
function callerOf(path: string): "admin" | "carrier" | "shipper" {
  if (/^\/(monitoring|cache)\//.test(path)) return "admin";
  return path === "/vigilance" ? "carrier" : "shipper";
}

/** The published request, word for word, as its caller in the demo world sends it. */
function requestOf({ method, path, right }: Operation, { params = {}, query = {}, body }: Example, key: string): Request {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    assert.ok(name in params, `${path} needs ${name}`);
    return encodeURIComponent(params[name]!);
  });
  const search = new URLSearchParams(query).toString();
  return new Request(`${ORIGIN}/api/v1${filled}${search && `?${search}`}`, {
    method,
    headers: {
      ...(right !== "open" && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

Deno.test("every published example is answered as it says", async (t) => {
  await using shared = await startDemo();
  for (const operation of OPERATIONS) {
    for (const example of operation.examples) {
      await t.step(`${operation.id}: ${example.summary}`, async () => {
        // What writes on a record of the demo may end it: each such example finds the demo untouched.
        await using own = operation.method !== "GET" && example.params && example.status < 400 ? await startDemo() : null;
        const app = own ?? shared;
        app.clock.pass(MINUTE_MS);
        const { key } = await Partner.ofPerson(app, viewerOf(app.world, callerOf(operation.path)));
        const response = await app.fetch(requestOf(operation, example, key));
        const text = await response.text();
        assert.equal(response.status, example.status, text);
        const schema = response.status < 400 ? operation.answers[response.status]?.schema : Problem;
        assert.ok(response.status >= 400 || response.status in operation.answers);
        if (schema !== undefined) assert.deepEqual(schema.safeParse(JSON.parse(text)).error?.issues ?? [], []);
      });
    }
  }
});

interface Parameter {
  readonly in?: string;
  readonly name: string;
  readonly schema?: { readonly example?: unknown };
}

/** What a line of the reference asks for, as a terminal reads it. */
function requestOfLine(line: string, key: string): Request {
  const [, url = ""] = /^curl "([^"]+)"/.exec(line) ?? [];
  const headers = [...line.matchAll(/-H "([\w-]+): ([^"]+)"/g)].map(([, name, value]) =>
    [name!, value!.replace("$SYMPHONIA_KEY", key)] as [string, string]
  );
  return new Request(url, { headers });
}

Deno.test("every line of the reference that reads is answered in the demo, copied as it is", async (t) => {
  await using app = await startDemo();
  const html = await (await app.fetch(new Request(`${ORIGIN}/api`))).text();
  const lines = [...html.matchAll(/<code>(curl [^<]*)<\/code>/g)].map(([, line]) => unescape(line!));
  const reads = lines.filter((line) => line.startsWith('curl "'));
  assert.equal(reads.length, OPERATIONS.filter(({ method }) => method === "GET").length);
  for (const line of reads) {
    await t.step(line, async () => {
      app.clock.pass(MINUTE_MS);
      const path = /\/api\/v1([^?"]*)/.exec(line)![1]!;
      const { key } = await Partner.ofPerson(app, viewerOf(app.world, callerOf(path)));
      const response = await app.fetch(requestOfLine(line, key));
      assert.equal(response.status, 200, await response.text());
    });
  }
});

Deno.test("the parameters of the document have the values of the example that works", () => {
  const { paths } = JSON.parse(JSON.stringify(apiDocument(ORIGIN)));
  for (const { id, path, method, examples } of OPERATIONS) {
    const { params } = examples.find(({ status }) => status < 400) ?? {};
    if (params === undefined) continue;
    const described: Parameter[] = paths[path][method.toLowerCase()].parameters;
    const shown = described.filter((one) => one.in === "path").map(({ name, schema }) => [name, schema?.example]);
    assert.deepEqual(Object.fromEntries(shown), params, id);
  }
});

Deno.test("every operation that takes a body has an example of it", () => {
  const without = OPERATIONS.filter(({ body, limit, examples }) =>
    body !== undefined && limit !== "upload" && !examples.some((example) => example.body !== undefined)
  );
  assert.deepEqual(without.map(({ id }) => id), []);
});
