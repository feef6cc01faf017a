import assert from "node:assert/strict";
import type { Example, Operation } from "../../../domain/api/operation.ts";
import { OPERATIONS } from "../../../domain/api/operations.ts";
import { Problem } from "../../../domain/api/problem_schema.ts";
import { MINUTE_MS } from "../../../domain/time/instant.ts";
import { ORIGIN } from "../../support/app.ts";
import { Partner } from "../../support/partner.ts";
import { startDemoApp, viewerOf } from "../../support/world.ts";

/** The published request, word for word, as the shipper of the demo world sends it. */
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
  await using app = await startDemoApp();
  const { key } = await Partner.of(app, viewerOf(app.world, "shipper"));
  for (const operation of OPERATIONS) {
    for (const example of operation.examples) {
      await t.step(`${operation.id}: ${example.summary}`, async () => {
        app.clock.pass(MINUTE_MS);
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

Deno.test("every operation that takes a body has an example of it", () => {
  const without = OPERATIONS.filter(({ body, limit, examples }) =>
    body !== undefined && limit !== "upload" && !examples.some((example) => example.body !== undefined)
  );
  assert.deepEqual(without.map(({ id }) => id), []);
});
