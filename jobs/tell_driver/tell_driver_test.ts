import assert from "node:assert/strict";
import { cancelOrder } from "../../domain/orders/cancel_order.ts";
import { completeOrder } from "../../domain/orders/complete_order.ts";
import { acceptedOrder, changeOf, sampleDraft, sampleStop, SHIPPER, VEHICLE } from "../../domain/orders/sample_orders_fixture.ts";
import type { Order } from "../../domain/orders/types.ts";
import { segmentsOf } from "../../domain/texts/segments.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../domain/time/instant.ts";
import { Commit } from "../../kv/commit.ts";
import { DRIVERS } from "../../kv/directory/books.ts";
import { getLiveLink } from "../../kv/identity/links.ts";
import { sendMessage } from "../../kv/jobs/message.ts";
import { keys } from "../../kv/keys.ts";
import { listSendings } from "../../kv/sendings/sendings.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import type { TextTransport } from "../ports/text/text_transport.ts";
import { runDueJobs } from "../run_due_jobs.ts";
import { assigned, depot, KARIM, orderOf, textsOf, ZOE } from "./depot_fixture.ts";

Deno.test("tellDriverOf() texts what, when, where and a link that signs the driver in, a minute after the order was given, as one text", async () => {
  await using store = await depot();
  await store.happen("1", assigned(orderOf("1")));
  assert.deepEqual(await textsOf(store), []);
  await store.run(MINUTE_MS);
  const [text, ...others] = await textsOf(store);
  assert.deepEqual([text!.to, others], [KARIM.phone, []]);
  assert.match(text!.text, /^Nouvel ordre OT-2026-1 : mar\. 24 nov\., 08:00-10:00, charger Site p1, Lyon https:/);
  assert.equal(segmentsOf(text!.text), 1);
  const token = text!.text.split("/links/")[1]!;
  const link = await getLiveLink(store, token);
  assert.deepEqual(link?.value.purpose, { kind: "driver", driverId: "driver", orgId: "carrier" });
  const [sending] = (await listSendings(store.kv, "text")).rows;
  assert.deepEqual([sending?.orgId, sending?.userId, sending?.channel === "text" && sending.isSecret], [
    "carrier",
    "driver",
    true,
  ]);
  assert.doesNotMatch(text!.text, /(?<!\w)780(?!\w)/, "never a price");
});

Deno.test("tellDriverOf() tells once of what happens within a minute, and nothing of what was undone in it", async () => {
  await using store = await depot();
  await store.happen("1", assigned(orderOf("1")));
  store.clock.pass(40 * SECOND_MS);
  await store.happen("2", assigned(orderOf("2")));
  await store.happen("3", assigned(orderOf("3")));
  const order = (await store.kv.get<Order>(keys.order("3"))).value!;
  await store.happen("3", changeOf(cancelOrder(order, { by: SHIPPER, reason: "Erreur" }, 0)));
  await store.run(20 * SECOND_MS);
  const texts = await textsOf(store);
  assert.equal(texts.length, 1);
  assert.match(texts[0]!.text, /^2 nouveaux ordres : D'abord mar\. 24 nov/);
  await store.run(DAY_MS);
  assert.equal((await textsOf(store)).length, 1);
});

Deno.test("tellDriverOf() tells who loses an order and who gets it, each in their language", async () => {
  await using store = await depot();
  const given = assigned(orderOf("1"));
  await store.happen("1", given);
  await store.run(MINUTE_MS);
  await store.happen("1", assigned(given.order, ZOE));
  await store.run(MINUTE_MS);
  const [, ...texts] = await textsOf(store);
  const byNumber = new Map(texts.map(({ to, text }) => [to, text]));
  assert.equal(byNumber.size, 2);
  assert.match(byNumber.get(KARIM.phone!)!, /^Ordre OT-2026-1 retiré : mar\. 24 nov/);
  assert.doesNotMatch(byNumber.get(KARIM.phone!)!, /https/, "there is nothing to open");
  assert.match(byNumber.get(ZOE.phone!)!, /^New order OT-2026-1 : .*load at Site p1, Lyon https/);
});

Deno.test("tellDriverOf() tells of a cancelled order, of a stop that moved and of another vehicle", async () => {
  await using store = await depot();
  const { window, ...p2 } = sampleStop("p2", "pickup");
  const nowhere = sampleStop("d1", "delivery");
  const incomplete = sampleDraft({
    stops: [
      sampleStop("p1", "pickup"),
      { ...p2, window },
      { ...nowhere, place: { ...nowhere.place, address: { ...nowhere.place.address, line1: "", postcode: "" } } },
    ],
  });
  const taken = acceptedOrder();
  const lacking = orderOf("1", {
    ...taken,
    stops: taken.stops.map((stop, n) => ({ ...stop, place: incomplete.stops[n]!.place })),
  });
  const given = assigned(lacking);
  await store.happen("1", given);
  await store.run(MINUTE_MS);
  await store.happen("1", changeOf(completeOrder(given.order, sampleDraft(), 0)));
  await store.run(MINUTE_MS);
  const { order } = changeOf(completeOrder(given.order, sampleDraft(), 0));
  const other = assigned(order, KARIM, { ...VEHICLE, id: "other", plate: "EF-456-GH" });
  await store.happen("1", other);
  await store.run(MINUTE_MS);
  await store.happen("1", changeOf(cancelOrder(other.order, { by: SHIPPER, reason: "Usine arrêtée" }, 0)));
  await store.run(MINUTE_MS);
  const [, changed, vehicle, cancelled, ...more] = (await textsOf(store)).map(({ text }) => text);
  assert.match(changed!, /^Ordre OT-2026-1 modifié : .*livrer Site d1, Lyon https/);
  assert.match(vehicle!, /^Ordre OT-2026-1, véhicule EF-456-GH : .* https/);
  assert.match(cancelled!, /^Ordre OT-2026-1 annulé : /);
  assert.deepEqual(more, []);
});

Deno.test("tellDriverOf() lets the night pass before it tells of another day, not of this one", async () => {
  await using store = await depot();
  // Monday 21:30 in Paris; the first stop of the sample is on Tuesday at eight.
  store.clock.now = Date.UTC(2026, 10, 23, 20, 30);
  const order = orderOf("1");
  const later = {
    ...order,
    stops: order.stops.map((stop) => ({
      ...stop,
      window: { ...stop.window, from: stop.window.from + DAY_MS, to: stop.window.to + DAY_MS },
    })),
  };
  await store.happen("1", assigned(later));
  await store.run(HOUR_MS);
  assert.deepEqual(await textsOf(store), []);
  await store.happen(
    "2",
    assigned(
      orderOf("2", {
        ...order,
        stops: order.stops.map((stop) => ({ ...stop, window: { ...stop.window, from: stop.window.from - HOUR_MS } })),
      }),
    ),
  );
  await store.run(MINUTE_MS);
  assert.deepEqual((await textsOf(store)).map(({ text }) => text.slice(0, 22)), ["Nouvel ordre OT-2026-2"]);
  store.clock.now = Date.UTC(2026, 10, 24, 5);
  await store.run();
  assert.match((await textsOf(store))[1]!.text, /^Nouvel ordre OT-2026-1 : mer\. 25 nov/);
});

Deno.test("tellDriverOf() texts nobody without a mobile, who was archived, or whose carrier does without", async () => {
  await using store = await depot();
  for (
    const card of [{ ...KARIM, id: "a", phone: "+33472000001" }, { ...KARIM, id: "b" }, { ...KARIM, id: "c", archivedAt: 1 }]
  ) {
    if (card.id === "b") await new Commit(store.kv).put(keys.driverTextsOff("carrier"), true).send();
    const { archivedAt: _at, ...atWork } = card;
    await new Commit(store.kv).create(DRIVERS, card).send();
    await store.happen(card.id, assigned(orderOf(card.id), atWork));
    await store.run(MINUTE_MS);
    if (card.id === "b") await new Commit(store.kv).delete(keys.driverTextsOff("carrier")).send();
  }
  assert.deepEqual(await textsOf(store), []);
  assert.deepEqual(await Array.fromAsync(store.kv.list({ prefix: ["driver_news"] })), []);
});

Deno.test("tellDriverOf() leaves no link in the store once its text was delivered", async () => {
  await using store = await depot();
  await store.happen("1", assigned(orderOf("1")));
  store.clock.pass(MINUTE_MS);
  const sent: string[] = [];
  const texts: TextTransport = {
    delivers: true,
    monthlyTexts: null,
    send({ text }) {
      sent.push(text);
      return Promise.resolve("sent");
    },
  };
  await runDueJobs(store, { ...JOB_PORTS, texts }, HANDLERS);
  const token = sent[0]!.split("/links/")[1]!;
  const entries = await Array.fromAsync(
    store.kv.list({ prefix: [] }),
    ({ key, value }) => JSON.stringify([key, value], (_name, part) => typeof part === "bigint" ? String(part) : part),
  );
  assert.ok(entries.length > 10 && entries.every((entry) => !entry.includes(token)));
});

Deno.test("tellDriverOf() tells once, however often its job runs", async () => {
  await using store = await depot();
  await store.happen("1", assigned(orderOf("1")));
  const commit = new Commit(store.kv);
  for (let n = 0; n < 3; n++) {
    sendMessage(commit, store, {
      kind: "tell_driver",
      payload: { orgId: "carrier", driverId: "driver" },
      dueAt: store.now() + MINUTE_MS,
    });
  }
  await commit.send();
  await store.run(MINUTE_MS);
  assert.equal((await textsOf(store)).length, 1);
});
