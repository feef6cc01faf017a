import assert from "node:assert/strict";
import { MINUTE_MS } from "../../../domain/time/instant.ts";
import { Partner } from "../../support/partner.ts";
import { viewerOf } from "../../support/world.ts";
import { DRAFT, ORDERS, refusalOf, startWorld } from "./partner_world.ts";

Deno.test("a write with a key happens once and is answered word for word; other content under it is refused", async () => {
  await using world = await startWorld();
  const { app, ask, post } = world;
  const key = { "idempotency-key": "order.4711:1" };
  const [first, ...others] = await Promise.all([post(DRAFT, key), post(DRAFT, key), post(DRAFT, key)]);
  const text = await first.text();
  assert.equal(first.status, 201, text);
  for (const other of others) assert.equal(await other.text(), text);
  const { orderId } = JSON.parse(text);
  await ask(`${ORDERS}/${orderId}`, { method: "DELETE" });
  app.clock.pass(25 * 60 * MINUTE_MS);
  const later = await post(DRAFT, key);
  assert.deepEqual([later.status, await later.text(), later.headers.get("location")], [201, text, first.headers.get("location")]);
  await refusalOf(await post({ ...DRAFT, reference: "KEY-9" }, key), 409, "idempotency_key_reused");
  await refusalOf(await ask(`${ORDERS}/${orderId}`, { method: "DELETE", headers: key }), 409, "idempotency_key_reused");
  const alias = await ask("/api/transport-orders", {
    method: "POST",
    body: JSON.stringify(DRAFT),
    headers: { "content-type": "application/json", ...key },
  });
  assert.equal(await alias.text(), text);
});

Deno.test("an idempotency key belongs to its caller, and is refused where it is none", async () => {
  await using world = await startWorld();
  const { app, post } = world;
  const other = await Partner.of(app, viewerOf(app.world, "shipper"));
  const key = { "idempotency-key": "mine" };
  const mine = await (await post(DRAFT, key)).json();
  const theirs = await (await other.send("POST", ORDERS, DRAFT, key)).json();
  assert.notEqual(mine.orderId, theirs.orderId);
  for (const none of ["", "a".repeat(65), "a b"]) {
    await refusalOf(await post(DRAFT, { "idempotency-key": none }), 400, "malformed_parameter");
  }
});

Deno.test("a refused write may be tried again under its key", async () => {
  await using world = await startWorld();
  const key = { "idempotency-key": "second-try" };
  await refusalOf(await world.post({ reference: 7 }, key), 422, "invalid_body");
  assert.equal((await world.post(DRAFT, key)).status, 201);
});
