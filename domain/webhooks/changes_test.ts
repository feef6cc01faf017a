import assert from "node:assert/strict";
import { HOUR_MS } from "../time/instant.ts";
import { newWebhook, pausedByOwner, resumed, withContent, withSecret } from "./changes.ts";

const NOW = Date.UTC(2026, 10, 24, 8);
const CONTENT = { url: "https://example.com/in", events: ["order.closed"], filters: {} } as const;
const WEBHOOK = newWebhook(CONTENT, { id: "W1", orgId: "O1", sealedSecret: "old" }, NOW);

Deno.test("withContent() tells of events from now on when others are asked for", () => {
  assert.equal(withContent(WEBHOOK, { ...CONTENT, description: "ERP" }, NOW + 1).since, NOW);
  assert.equal(withContent(WEBHOOK, { ...CONTENT, events: ["order.edited"] }, NOW + 1).since, NOW + 1);
  assert.equal(withContent(WEBHOOK, { ...CONTENT, filters: { referencePrefix: "A" } }, NOW + 1).since, NOW + 1);
  assert.equal(withContent({ ...WEBHOOK, description: "ERP" }, CONTENT, NOW).description, undefined);
});

Deno.test("withContent() forgets the failures of another address, not the owner's pause", () => {
  const failing = { ...WEBHOOK, failing: { since: NOW, count: 10 }, paused: { at: NOW, by: "failures" } } as const;
  const other = { ...CONTENT, url: "https://example.org/in" };
  assert.deepEqual(withContent(failing, CONTENT, NOW).paused, failing.paused);
  assert.deepEqual([withContent(failing, other, NOW).paused, withContent(failing, other, NOW).failing], [undefined, undefined]);
  assert.equal(withContent(pausedByOwner(WEBHOOK, NOW), other, NOW).paused?.by, "owner");
});

Deno.test("withSecret() keeps the one before for the time chosen, and no older one", () => {
  const once = withSecret(WEBHOOK, "new", 24, NOW);
  assert.deepEqual([once.sealedSecret, once.previous], ["new", { sealedSecret: "old", until: NOW + 24 * HOUR_MS }]);
  assert.deepEqual(withSecret(once, "newest", 1, NOW).previous, { sealedSecret: "new", until: NOW + HOUR_MS });
  assert.equal(withSecret(once, "newest", 0, NOW).previous, undefined);
});

Deno.test("resumed() ends any pause, and every change of a person counts one revision", () => {
  const paused = pausedByOwner(WEBHOOK, NOW);
  assert.equal(resumed(paused).paused, undefined);
  assert.deepEqual(
    [paused, resumed(paused), withSecret(paused, "s", 0, NOW), withContent(paused, CONTENT, NOW)].map((one) => one.revision),
    [2, 3, 3, 3],
  );
});
