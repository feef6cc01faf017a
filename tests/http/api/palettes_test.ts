import assert from "node:assert/strict";
import {
  declarePaletteExchange,
  declarePaletteReturn,
  getPaletteBalance,
  getPaletteStock,
} from "../../../domain/api/palettes/palettes_operations.ts";
import { DAY_MS } from "../../../domain/time/instant.ts";
import { rejectEntry } from "../../../kv/pallets/change_entry.ts";
import { foldSums, listAccounts } from "../../../kv/pallets/ledger.ts";
import { listEntriesByOrder, listPending } from "../../../kv/pallets/list_pallets.ts";
import { listEvents } from "../../../kv/orders/events.ts";
import { settleJobs } from "../../../process/open_process.ts";
import { ORIGIN, startTestApp, type TestApp } from "../../support/app.ts";
import { ledgerImbalances, unmirroredAccounts } from "../../support/ledger_audit.ts";
import { OrderWorld, PEOPLE } from "../../support/order_world.ts";
import { Partner } from "../../support/partner.ts";

async function acceptedOrder(app: TestApp): Promise<string> {
  const world = new OrderWorld(app);
  const id = await world.create();
  await world.publish(id);
  await world.accept(id);
  return id;
}

/** Every account of the store: their sum is nought, and each is the opposite of its mirror. */
async function assertBooks({ store: { kv } }: TestApp): Promise<void> {
  const accounts = await foldSums(kv.list<Deno.KvU64>({ prefix: ["account_sums"] }));
  assert.deepEqual(ledgerImbalances(accounts), []);
  assert.deepEqual(unmirroredAccounts(accounts), []);
}

/** The published example, of pallets left with the consignee. */
const exchange = (orderId: string, more: Record<string, unknown> = {}) => ({
  clientId: PEOPLE.recipient.orgId,
  orderId,
  palettesOut: 33,
  palettesIn: 30,
  date: "2026-11-20",
  ...more,
});

Deno.test("POST /api/palettes/exchanges takes the published body: balance is all that went out less all that came in", async () => {
  await using app = await startTestApp();
  const shipper = await Partner.of(app, PEOPLE.shipper);
  const recipient = await Partner.of(app, PEOPLE.recipient);
  const orderId = await acceptedOrder(app);
  const first = await shipper.call(declarePaletteExchange, { body: exchange(orderId), base: "/api" });
  assert.equal(first.status, 201);
  assert.deepEqual([first.body.awaiting, first.body.balance.balance, first.body.balance.confirmed.balance], ["recipient", 3, 0]);
  const moment = { palettesOut: 10, palettesIn: 0, date: "2026-11-20T08:30:00+01:00" };
  await shipper.call(declarePaletteExchange, { body: exchange(orderId, moment) });
  const params = { clientId: "recipient" };
  const { body } = await shipper.call(getPaletteBalance, { params, base: "/api" });
  assert.deepEqual([body.balance, body.palettesOut, body.palettesIn], [13, 43, 30]);
  const mirror = await recipient.call(getPaletteBalance, { params: { clientId: "shipper" } });
  assert.deepEqual([mirror.body.balance, mirror.body.palettesOut, mirror.body.palettesIn], [-13, 30, 43]);
  const stock = await shipper.call(getPaletteStock, { params });
  assert.deepEqual(stock.body, {
    clientId: "recipient",
    palettes: 13,
    lines: [{ palletType: "EPAL1", quality: "unsorted", account: "debt", palettes: 13, pending: 13 }],
  });
  await assertBooks(app);
});

Deno.test("POST /api/palettes/exchanges waits for the other side, is told on the timeline, and time posts it on day 8", async () => {
  await using app = await startTestApp();
  const { store } = app;
  const shipper = await Partner.of(app, PEOPLE.shipper);
  const orderId = await acceptedOrder(app);
  await shipper.call(declarePaletteExchange, { body: exchange(orderId) });
  assert.equal((await listPending(store.kv, "recipient")).length, 2);
  const event = (await listEvents(store.kv, orderId)).at(-1)!;
  assert.deepEqual([event.type, event.facts.given, event.facts.received, event.facts.signedByBoth], [
    "pallets.exchanged",
    33,
    30,
    false,
  ]);
  app.clock.pass(9 * DAY_MS);
  await settleJobs({ ports: app.ports, publicUrl: ORIGIN }, store);
  const { body } = await shipper.call(getPaletteBalance, { params: { clientId: "recipient" } });
  assert.deepEqual([body.balance, body.confirmed.balance], [3, 3]);
  await assertBooks(app);
});

Deno.test("a rejected exchange counts for nothing", async () => {
  await using app = await startTestApp();
  const shipper = await Partner.of(app, PEOPLE.shipper);
  const orderId = await acceptedOrder(app);
  await shipper.call(declarePaletteExchange, { body: exchange(orderId) });
  const [entry] = await listEntriesByOrder(app.store.kv, orderId);
  const operation = { scope: "test", id: "reject", contentHash: "" };
  assert.ok((await rejectEntry(app.store, PEOPLE.recipient, entry!.transfer.id, "Rien reçu", operation)).ok);
  const { body } = await shipper.call(getPaletteBalance, { params: { clientId: "recipient" } });
  assert.deepEqual([body.balance, body.palettesOut, body.palettesIn], [0, 0, 0]);
  await assertBooks(app);
});

Deno.test("POST /api/palettes/exchanges between shipper and carrier is custody: the carrier owes nothing", async () => {
  await using app = await startTestApp();
  const carrier = await Partner.of(app, PEOPLE.carrier);
  const body = exchange(await acceptedOrder(app), { clientId: "shipper", palettesOut: 0, palettesIn: 33 });
  assert.equal((await carrier.call(declarePaletteExchange, { body })).body.balance.balance, -33);
  const stock = await carrier.call(getPaletteStock, { params: { clientId: "shipper" } });
  assert.deepEqual(stock.body.lines.map(({ account, palettes }: { account: string; palettes: number }) => [account, palettes]), [
    ["custody", -33],
  ]);
  await assertBooks(app);
});

Deno.test("POST /api/palettes/exchanges happens once for an Idempotency-Key", async () => {
  await using app = await startTestApp();
  const shipper = await Partner.of(app, PEOPLE.shipper);
  const request = { body: exchange(await acceptedOrder(app)), headers: { "idempotency-key": "x-1" } };
  const answers = await Promise.all([1, 2, 3].map(() => shipper.call(declarePaletteExchange, request)));
  assert.deepEqual(new Set(answers.map(({ body }) => body.exchangeId)).size, 1);
  const other = await shipper.call(declarePaletteExchange, { ...request, body: { ...request.body, palettesIn: 1 } });
  assert.deepEqual([other.status, other.body.code], [409, "idempotency_key_reused"]);
  assert.equal((await shipper.call(getPaletteBalance, { params: { clientId: "recipient" } })).body.balance, 3);
});

Deno.test("POST /api/palettes/exchanges refuses by the rules of the ledger, and enters nothing", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const [shipper, carrier, stranger] = await Promise.all(
    [PEOPLE.shipper, PEOPLE.carrier, PEOPLE.stranger].map((viewer) => Partner.of(app, viewer)),
  );
  const orderId = await acceptedOrder(app);
  const refusalOf = async (partner: Partner, body: unknown) => {
    const { status, body: problem } = await partner.call(declarePaletteExchange, { body });
    return [status, problem.code];
  };
  assert.deepEqual(await refusalOf(shipper!, exchange(await world.create())), [409, "pallet_carrier_missing"]);
  assert.deepEqual(await refusalOf(carrier!, exchange(orderId)), [409, "pallet_not_between_these"]);
  assert.deepEqual(await refusalOf(shipper!, exchange(orderId, { clientId: "stranger" })), [409, "pallet_not_between_these"]);
  assert.deepEqual(await refusalOf(shipper!, exchange(orderId, { clientId: "shipper" })), [409, "pallet_not_between_these"]);
  assert.deepEqual(await refusalOf(shipper!, exchange(orderId, { date: "2099-01-01" })), [422, "pallet_exchange_in_future"]);
  assert.deepEqual(await refusalOf(shipper!, exchange(orderId, { palettesOut: 0, palettesIn: 0 })), [
    422,
    "pallet_count_invalid",
  ]);
  assert.deepEqual(await refusalOf(shipper!, exchange(orderId, { palettesOut: -1 })), [422, "invalid_body"]);
  assert.deepEqual(await refusalOf(shipper!, exchange(orderId, { date: "soon" })), [422, "invalid_body"]);
  assert.deepEqual(await refusalOf(shipper!, exchange(orderId, { colour: "blue" })), [422, "invalid_body"]);
  assert.deepEqual(await refusalOf(stranger!, exchange(orderId)), [404, "not_found"]);
  assert.deepEqual(await refusalOf(shipper!, exchange("01J00000000000000000000000")), [404, "not_found"]);
  const delivered = await world.delivered();
  assert.deepEqual(await refusalOf(shipper!, exchange(delivered)), [409, "pallet_exchange_on_note"]);
  assert.deepEqual((await listEntriesByOrder(app.store.kv, orderId)).length, 0);
  const reader = await Partner.of(app, PEOPLE.shipper, ["pallets.read"]);
  assert.deepEqual(await refusalOf(reader, exchange(orderId)), [403, "forbidden"]);
});

Deno.test("POST /api/palettes/return lowers what is owed, by either side, and never below nought", async () => {
  await using app = await startTestApp();
  const shipper = await Partner.of(app, PEOPLE.shipper);
  const recipient = await Partner.of(app, PEOPLE.recipient);
  await shipper.call(declarePaletteExchange, { body: exchange(await acceptedOrder(app)) });
  const back = { clientId: "recipient", palettes: 2, date: "2026-11-21" };
  const first = await shipper.call(declarePaletteReturn, { body: back, base: "/api" });
  assert.deepEqual([first.status, first.body.awaiting, first.body.balance.balance], [201, "recipient", 1]);
  const own = { clientId: "shipper", palettes: 1, date: "2026-11-21", returnedBy: "self" };
  const second = await recipient.call(declarePaletteReturn, { body: own });
  assert.deepEqual([second.status, second.body.awaiting, second.body.balance.balance], [201, "shipper", 0]);
  const third = await shipper.call(declarePaletteReturn, { body: back });
  assert.deepEqual([third.status, third.body.code], [409, "pallet_return_exceeds_open"]);
  await assertBooks(app);
});

Deno.test("POST /api/palettes/return is for firms with an account between them, and happens once for an Idempotency-Key", async () => {
  await using app = await startTestApp();
  const shipper = await Partner.of(app, PEOPLE.shipper);
  const body = { clientId: "recipient", palettes: 1, date: "2026-11-21" };
  assert.equal((await shipper.call(declarePaletteReturn, { body })).status, 404);
  await shipper.call(declarePaletteExchange, { body: exchange(await acceptedOrder(app)) });
  const headers = { "idempotency-key": "return-1" };
  const first = await shipper.call(declarePaletteReturn, { body, headers });
  const second = await shipper.call(declarePaletteReturn, { body, headers });
  assert.deepEqual(second.body, first.body);
  assert.equal((await shipper.call(declarePaletteReturn, { body: { ...body, date: "2099-01-01" } })).status, 422);
  assert.equal((await shipper.call(declarePaletteReturn, { body: { ...body, palettes: 0 } })).status, 422);
});

Deno.test("GET /api/palettes/balance and /stock know no account that is not the caller's own", async () => {
  await using app = await startTestApp();
  const shipper = await Partner.of(app, PEOPLE.shipper);
  const stranger = await Partner.of(app, PEOPLE.stranger);
  await shipper.call(declarePaletteExchange, { body: exchange(await acceptedOrder(app)) });
  for (const operation of [getPaletteBalance, getPaletteStock]) {
    assert.equal((await shipper.call(operation, { params: { clientId: "recipient" } })).status, 200);
    assert.equal((await stranger.call(operation, { params: { clientId: "recipient" } })).status, 404);
    assert.equal((await stranger.call(operation, { params: { clientId: "shipper" } })).status, 404);
  }
  assert.equal((await listAccounts(app.store.kv, "stranger")).length, 0);
});
