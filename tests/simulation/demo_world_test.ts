import assert from "node:assert/strict";
import { SHOWCASE } from "../../domain/api/showcase.ts";
import type { Organisation } from "../../domain/directory/types.ts";
import { normaliseEmail } from "../../domain/identifiers/email.ts";
import { normalisePhone } from "../../domain/identifiers/phone.ts";
import { normalisePlate } from "../../domain/identifiers/plate.ts";
import { normalisePostcode } from "../../domain/identifiers/postcode.ts";
import { normaliseSiret } from "../../domain/identifiers/siret.ts";
import { normaliseVatNumber } from "../../domain/identifiers/vat_number.ts";
import { verifyChain } from "../../domain/notes/chain.ts";
import { isLate } from "../../domain/orders/execution.ts";
import { phaseOf, PHASES } from "../../domain/orders/phase.ts";
import type { Order } from "../../domain/orders/types.ts";
import { ledgerImbalances, unmirroredAccounts } from "../support/ledger_audit.ts";
import { HOUR_MS, type Instant } from "../../domain/time/instant.ts";
import { dayOf } from "../../domain/time/zoned.ts";
import { JOB_PORTS } from "../../jobs/job_ports_fixture.ts";
import { ed25519Seal, generateSealKey } from "../../jobs/ports/seal/ed25519_seal.ts";
import { readStored } from "../../jobs/ports/storage/read_stored.ts";
import { storageOver } from "../../jobs/ports/storage/storage_fixture.ts";
import { checkIntegrity } from "../../kv/integrity/check_integrity.ts";
import { listJobs } from "../../kv/jobs/list_jobs.ts";
import { keys } from "../../kv/keys.ts";
import { listMails } from "../../kv/mails/mail.ts";
import { listNotes, listVersions } from "../../kv/notes/notes.ts";
import { countUnseen } from "../../kv/notices/notices.ts";
import { countOrders, listDriverStops } from "../../kv/orders/list_orders.ts";
import { foldSums } from "../../kv/pallets/ledger.ts";
import { listDisputes, listEntriesByOrder, listPending } from "../../kv/pallets/list_pallets.ts";
import { DRIVERS_OF_DEMO, FIRMS, SITES_OF_DEMO, VEHICLES_OF_DEMO } from "../../kv/seed/firms.ts";
import { getDelivery } from "../../kv/webhooks/deliveries.ts";
import { getWebhook } from "../../kv/webhooks/webhooks.ts";
import { refreshToday, seedDemoWorld } from "../../kv/seed/demo_world.ts";
import { ensureDemoWorld } from "../../kv/seed/ensure_demo_world.ts";
import { settleJobs } from "../../process/open_process.ts";
import { type MemoryStore, memoryStore } from "../support/store.ts";

/** Tuesday 24 November 2026, 09:00 in Paris. */
const MORNING = Date.UTC(2026, 10, 24, 8);
const ZONE = "Europe/Paris";

async function optionsAt(now: Instant) {
  const seal = await ed25519Seal((await generateSealKey()).privateKey);
  return {
    now,
    passwordHash: "",
    sealedSecret: "",
    sealer: seal,
    seal,
    settle: (store: Parameters<typeof settleJobs>[1]) =>
      settleJobs({ ports: { ...JOB_PORTS, storage: storageOver(store) }, publicUrl: "http://localhost" }, store),
  };
}

async function ordersOf({ kv }: MemoryStore): Promise<Order[]> {
  return await Array.fromAsync(kv.list<Order>({ prefix: ["orders"] }), ({ value }) => value);
}

async function orderOf({ kv }: MemoryStore, id: string): Promise<Order> {
  return (await kv.get<Order>(keys.order(id))).value!;
}

Deno.test("the demo's identifiers pass the checks that the forms make", () => {
  const firms = [...Object.values(FIRMS), ...Object.values(SITES_OF_DEMO).flatMap((site) => "party" in site ? [site.party] : [])];
  for (const firm of firms) {
    if ("siret" in firm) assert.equal(normaliseSiret(firm.siret), firm.siret, firm.name);
    if ("vatNumber" in firm) {
      assert.equal(normaliseVatNumber(firm.vatNumber), firm.vatNumber, firm.name);
      assert.equal(firm.vatNumber.slice(4), firm.siret.slice(0, 9), firm.name);
    }
  }
  for (const { address, contact } of Object.values(SITES_OF_DEMO)) {
    assert.equal(normalisePostcode(address.postcode, address.country), address.postcode);
    assert.equal(normalisePhone(contact.phone), contact.phone);
    assert.equal(normaliseEmail(contact.email), contact.email);
  }
  for (const { plate } of VEHICLES_OF_DEMO) assert.equal(normalisePlate(plate), plate);
  for (const { phone } of DRIVERS_OF_DEMO) assert.equal(normalisePhone(phone!), phone);
  assert.equal(new Set(firms.map((firm) => "siret" in firm ? firm.siret : firm.name)).size, firms.length);
});

Deno.test("seedDemoWorld() makes the story that its names promise", async (t) => {
  await using store = await memoryStore();
  const { seal, ...options } = await optionsAt(MORNING);
  const world = await seedDemoWorld(store, options);
  const { kv } = store;
  const { shipper, carrier, recipient } = world.firms;

  await t.step("the shipper has orders in every phase", async () => {
    const counts = await countOrders(kv, shipper.id);
    assert.deepEqual(PHASES.filter((phase) => counts[phase] === 0), []);
  });

  await t.step("each story is in the phase that its name says", async () => {
    const phases = Object.fromEntries(
      await Promise.all(Object.entries(world.orders).map(async ([story, id]) => [story, phaseOf(await orderOf(store, id))])),
    );
    assert.deepEqual(phases, {
      model: "draft",
      showcase: "closed",
      settledDispute: "closed",
      openDispute: "closed",
      closed: "closed",
      international: "closed",
      shortage: "closed",
      cancelled: "cancelled",
      proofToVerify: "proof_received",
      awaitingProof: "delivered",
      toSignLater: "delivered",
      plannedToday: "planned",
      underWay: "under_way",
      late: "under_way",
      draft: "draft",
      offered: "offered",
      refused: "declined",
      expired: "declined",
      accepted: "accepted",
      plannedTomorrow: "planned",
      otherShipper: "accepted",
    });
  });

  await t.step("the records of the API's examples are there, and nothing was sent to the webhook's address", async () => {
    const { orderId, carrierId, clientId, webhookId, deliveryId } = SHOWCASE;
    assert.deepEqual([world.orders.showcase, carrier.id, recipient.id], [orderId, carrierId, clientId]);
    assert.equal((await getWebhook(kv, shipper.id, webhookId))?.value.paused?.by, "owner");
    const { state, attempts } = (await getDelivery(kv, webhookId, deliveryId, MORNING))!;
    assert.deepEqual([state, attempts], ["waiting", 0]);
  });

  await t.step("one truck is late, and only that one", async () => {
    const late = (await ordersOf(store)).filter((order) => isLate(order, MORNING));
    assert.deepEqual(late.map(({ id }) => id), [world.orders.late]);
  });

  await t.step("the first driver has two pickups and a delivery today, dangerous goods among them", async () => {
    const today = dayOf(MORNING, ZONE);
    const stops = await listDriverStops(kv, world.drivers[0]!.id, today, today);
    assert.deepEqual(stops.map(({ kind }) => kind), ["pickup", "pickup", "delivery"]);
    assert.ok((await orderOf(store, world.orders.plannedToday)).goods.some(({ adr }) => adr !== undefined));
  });

  await t.step("the ledger sums to zero and every account mirrors its counterpart", async () => {
    const accounts = await foldSums(kv.list<Deno.KvU64>({ prefix: ["account_sums"] }));
    assert.ok(accounts.length > 10);
    assert.deepEqual(ledgerImbalances(accounts), []);
    assert.deepEqual(unmirroredAccounts(accounts), []);
  });

  await t.step("the recipient has one exchange to confirm, an open dispute and an answered one", async () => {
    const pending = await listPending(kv, recipient.id);
    assert.deepEqual([...new Set(pending.map(({ transfer }) => transfer.origin?.orderId))], [world.orders.toSignLater]);
    assert.equal((await listDisputes(kv, recipient.id, "open")).length, 1);
    const [answered] = await listDisputes(kv, recipient.id, "answered");
    assert.equal(answered?.answer?.outcome, "partial");
    assert.equal(answered?.transfer.origin?.orderId, world.orders.settledDispute);
    const settlements = (await listEntriesByOrder(kv, world.orders.settledDispute))
      .filter(({ transfer }) => transfer.kind === "dispute_settlement");
    assert.equal(settlements.length, 1);
  });

  await t.step("every consignment note is an unbroken chain under the seal", async () => {
    const notes = (await Promise.all((await ordersOf(store)).map(({ id }) => listNotes(kv, id)))).flat();
    assert.ok(notes.some(({ kind }) => kind === "ecmr"));
    for (const note of notes) {
      const chain = await verifyChain(note, await listVersions(kv, note.id), seal);
      assert.equal(chain.intact, true, JSON.stringify(chain));
    }
  });

  await t.step("the bytes of every document are there", async () => {
    const documents = (await ordersOf(store)).flatMap((order) => order.documents);
    assert.ok(documents.length > 0);
    for (const { sha256, sizeBytes } of documents) {
      assert.equal((await readStored(storageOver(store), sha256))?.length, sizeBytes);
    }
  });

  await t.step("firms were told: notices with some unseen, mails sent, no job failed", async () => {
    for (const { orgId, id } of [world.people.shipper, world.people.carrier]) assert.equal(await countUnseen(kv, orgId, id), 3);
    const { rows } = await listMails(kv);
    assert.ok(rows.length > 10 && rows.every(({ sentAt }) => sentAt !== null));
    assert.deepEqual((await listJobs(kv, "dead")).rows, []);
    assert.deepEqual((await listJobs(kv, "retrying")).rows, []);
  });

  await t.step("events and notices carry the times of the story, none of them to come", async () => {
    const events = await Array.fromAsync(kv.list<{ at: Instant }>({ prefix: ["order_events"] }), ({ value }) => value.at);
    const notices = await Array.fromAsync(kv.list<{ at: Instant }>({ prefix: ["notices", carrier.id] }), ({ value }) => value.at);
    assert.ok(Math.max(...events, ...notices) <= MORNING);
    assert.ok(Math.max(...notices) - Math.min(...notices) > 24 * HOUR_MS);
  });

  await t.step("every index and counter agrees with the records", async () => {
    assert.deepEqual((await checkIntegrity(kv)).faults, []);
  });
});

for (
  const [when, now] of [
    ["in the small hours", Date.UTC(2026, 10, 24, 2, 10)],
    ["just before midnight", Date.UTC(2026, 10, 24, 22, 50)],
    ["on a Sunday", Date.UTC(2026, 10, 22, 9)],
    ["on the day the clocks go forward", Date.UTC(2026, 2, 29, 6)],
    ["on New Year's Day", Date.UTC(2027, 0, 1, 10)],
  ] as const
) {
  Deno.test(`seedDemoWorld() makes the same story ${when}`, async () => {
    await using store = await memoryStore();
    const { seal: _seal, ...options } = await optionsAt(now);
    const world = await seedDemoWorld(store, options);

    const today = dayOf(now, ZONE);
    assert.equal((await listDriverStops(store.kv, world.drivers[0]!.id, today, today)).length, 3);
    assert.deepEqual((await ordersOf(store)).filter((order) => isLate(order, now)).map(({ id }) => id), [world.orders.late]);
    const counts = await countOrders(store.kv, world.firms.shipper.id);
    assert.deepEqual(PHASES.filter((phase) => counts[phase] === 0), []);
  });
}

Deno.test("refreshToday() gives the first driver a tour on the day it runs", async () => {
  await using store = await memoryStore();
  const { seal: _seal, ...options } = await optionsAt(MORNING);
  const world = await seedDemoWorld(store, options);
  const nextDay = MORNING + 26 * HOUR_MS;

  const refreshed = await refreshToday(store, world, { ...options, now: nextDay });

  const today = dayOf(nextDay, ZONE);
  const stops = await listDriverStops(store.kv, world.drivers[0]!.id, today, today);
  assert.deepEqual(stops.map(({ orderId }) => orderId), Array(3).fill(refreshed.orders.plannedToday));
  assert.equal(refreshed.orders.closed, world.orders.closed);
  assert.equal(refreshed.orders.showcase, SHOWCASE.orderId);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});

Deno.test("ensureDemoWorld() seeds an empty store once, mends a seeding that was cut short, and touches no other store", async () => {
  await using store = await memoryStore();
  const { kv } = store;
  const options = () => optionsAt(MORNING);
  const organisations = () => Array.fromAsync(kv.list<Organisation>({ prefix: ["organisations"] }));

  const first = await ensureDemoWorld(store, options);
  const again = await ensureDemoWorld(store, options);
  assert.equal(again?.orders.late, first?.orders.late);
  const whole = (await organisations()).length;

  await kv.set(keys.demo(), { state: "seeding" });
  const mended = await ensureDemoWorld(store, options);
  assert.notEqual(mended?.orders.late, first?.orders.late);
  assert.equal((await organisations()).length, whole);

  await kv.delete(keys.demo());
  assert.equal(await ensureDemoWorld(store, options), null);
  assert.equal((await organisations()).length, whole);
});
