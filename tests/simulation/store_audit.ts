import assert from "node:assert/strict";
import { verifyChain } from "../../domain/notes/chain.ts";
import { executionOf } from "../../domain/orders/execution.ts";
import type { Order } from "../../domain/orders/types.ts";
import { balanceOf, pendingOf } from "../../domain/pallets/account_sums.ts";
import { ledgerImbalances, unmirroredAccounts } from "../support/ledger_audit.ts";
import { checkIntegrity } from "../../kv/integrity/check_integrity.ts";
import { keys } from "../../kv/keys.ts";
import { listNotes, listVersions } from "../../kv/notes/notes.ts";
import { listEvents } from "../../kv/orders/events.ts";
import { foldSums } from "../../kv/pallets/ledger.ts";
import { listRelations } from "../../kv/pallets/list_pallets.ts";
import type { ModelOrder } from "./order_model.ts";
import type { PalletLedgerModel } from "./pallet_ledger_model.ts";
import { seal } from "./perform.ts";

/** Fails where a stored order, its notes or its timeline are not as the model says. */
export async function auditOrder(kv: Deno.Kv, id: string, model: ModelOrder): Promise<void> {
  const { value: order } = await kv.get<Order>(keys.order(id));
  assert.ok(order !== null, `order ${id} is stored`);
  assert.deepEqual(summaryOf(order), {
    revision: model.revision,
    commercial: model.commercial,
    offers: model.offers.map(({ carrier, state }) => `${carrier} ${state}`),
    driver: model.driver,
    stops: model.stops,
    flags: model.flags,
    documents: model.documents,
    verified: model.verified,
    closed: model.closed,
  });

  const notes = await listNotes(kv, id);
  const kept = Object.fromEntries(notes.map((note) => [`${note.pickupStopId}>${note.deliveryStopId}`, {
    sender: note.senderSigned,
    excused: note.impossible.includes("sender"),
    carrier: note.carrierSigned,
    consignee: note.consigneeSigned,
    versions: note.versionCount,
  }]));
  assert.deepEqual(kept, model.notes);
  for (const note of notes) {
    assert.deepEqual(
      await verifyChain(note, await listVersions(kv, note.id), seal),
      { intact: true },
      `chain of note ${note.id}`,
    );
  }

  const events = (await listEvents(kv, id)).map(({ type }) => type);
  const count = (type: string) => events.filter((one) => one === type).length;
  const stops = Object.values(model.stops);
  const told = [
    "order.created",
    "offer.sent",
    "offer.accepted",
    "order.cancelled",
    "stop.departed",
    "stop.failed",
    "proof.verified",
  ];
  assert.deepEqual(Object.fromEntries([...told, "order.closed"].map((type) => [type, count(type)])), {
    "order.created": 1,
    "offer.sent": model.offers.length,
    "offer.accepted": model.offers.filter(({ state }) => state === "accepted").length,
    "order.cancelled": model.commercial === "cancelled" ? 1 : 0,
    "stop.departed": stops.filter(({ departed }) => departed).length,
    "stop.failed": stops.filter(({ state }) => state === "failed").length,
    "proof.verified": model.verified ? 1 : 0,
    "order.closed": model.closed ? 1 : 0,
  });
  assert.equal(model.closed, executionOf(order) === "closed");
}

function summaryOf({ revision, commercial, offers, assignment, stops, flags, documents, verified, closed }: Order) {
  return {
    revision,
    commercial,
    offers: offers.map(({ carrierId, state }) => `${carrierId} ${state}`),
    driver: assignment?.driverId ?? null,
    stops: Object.fromEntries(stops.map(({ id, state, departed, counterpartSigned }) => [
      id,
      { state, departed: departed !== undefined, signed: counterpartSigned === true },
    ])),
    flags: Object.fromEntries(flags.map(({ id, settled }) => [id, settled === undefined ? "open" : "settled"])),
    documents: documents.map(({ id }) => id),
    verified: verified !== undefined,
    closed: closed !== undefined,
  };
}

/** Fails where the accounts differ from the model's, do not sum to zero, or do not mirror each other. */
export async function auditLedger(kv: Deno.Kv, model: PalletLedgerModel): Promise<void> {
  const accounts = await foldSums(kv.list<Deno.KvU64>({ prefix: ["account_sums"] }));
  const positions = accounts.map(({ account: { kind, holder, counterpart, type }, sums }) => ({
    book: kind,
    holder,
    counterpart,
    type,
    balance: balanceOf(sums),
    pending: pendingOf(sums),
  }));
  assert.deepEqual(model.differences(positions), []);
  assert.deepEqual(ledgerImbalances(accounts), []);
  assert.deepEqual(unmirroredAccounts(accounts), []);
  for (const holder of new Set(accounts.map(({ account }) => account.holder))) {
    const counterparts = new Set(
      accounts.filter(({ account }) => account.holder === holder).map(({ account }) => account.counterpart),
    );
    const relations = await listRelations(kv, holder);
    assert.deepEqual(
      relations.map(({ counterpart }) => counterpart).toSorted(),
      [...counterparts].toSorted(),
      "each relation is listed once",
    );
    assert.ok(relations.every(({ name, counterpart }) => name !== counterpart), "relations are listed by name");
  }
}

/** Fails where an index entry or a counter does not agree with the records. */
export async function auditIndexes(kv: Deno.Kv): Promise<void> {
  assert.deepEqual((await checkIntegrity(kv)).faults, []);
}
