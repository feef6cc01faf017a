import assert from "node:assert/strict";
import type { Viewer } from "../../domain/identity/types.ts";
import { ledgerImbalances, unmirroredAccounts } from "../../tests/support/ledger_audit.ts";
import { relationKey } from "../../domain/pallets/account.ts";
import { balanceOf, pendingOf } from "../../domain/pallets/account_sums.ts";
import { transferOf } from "../../domain/pallets/transfer_of.ts";
import { pendingUntilOf } from "../../domain/pallets/pending.ts";
import type { Transfer } from "../../domain/pallets/types.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { memoryStore } from "../../tests/support/store.ts";
import { Commit } from "../commit.ts";
import type { Operation } from "../operations.ts";
import type { Store } from "../store.ts";
import { confirmEntry, disputeEntry, rejectEntry, settleDispute } from "./change_entry.ts";
import { enterTransfers, foldSums, listAccounts } from "./ledger.ts";
import { getEntryFor, listDisputes, listPending, listRelations } from "./list_pallets.ts";
import { readStatements } from "./read_statements.ts";

const viewerOf = (orgId: string): Viewer => ({
  kind: "user",
  id: `u-${orgId}`,
  name: orgId,
  role: "owner",
  orgId,
  orgKind: "shipper",
  orgName: orgId,
  timeZone: "Europe/Paris",
});
const SHIPPER = viewerOf("shipper");
const CONSIGNEE = viewerOf("consignee");
const CARRIER = viewerOf("carrier");
const NAMES = { shipper: "Verrerie", consignee: "Magasin" };

let operations = 0;
const operation = (): Operation => ({ scope: "test", id: `operation-${++operations}`, contentHash: "same" });

/** The consignee comes to owe the shipper `quantity` pallets. */
async function enter(store: Store, id: string, quantity: number, entered: "posted" | "pending" = "posted"): Promise<Transfer> {
  const occurredAt = { deviceAt: store.now(), serverAt: store.now() };
  const transfer = transferOf({
    id,
    exchangeId: id,
    kind: "deliver_with_voucher",
    account: "debt",
    holder: "consignee",
    counterpart: "shipper",
    quantity,
    type: "EPAL1",
    quality: "unsorted",
    occurredAt,
    ...entered === "posted" ? { entered } : { entered, awaiting: "consignee", pendingUntil: pendingUntilOf(occurredAt) },
  });
  const commit = new Commit(store.kv);
  enterTransfers(commit, store, [transfer], NAMES);
  assert.equal(await commit.send(), true);
  return transfer;
}

/** Balance and pending pallets of each side, after checking that the books are sound. */
async function books(store: Store) {
  const all = await foldSums(store.kv.list<Deno.KvU64>({ prefix: ["account_sums"] }));
  assert.deepEqual(ledgerImbalances(all), []);
  assert.deepEqual(unmirroredAccounts(all), []);
  const side = async (party: string) => {
    const accounts = await listAccounts(store.kv, party);
    return accounts.reduce(([balance, pending], { sums }) => [balance! + balanceOf(sums), pending! + pendingOf(sums)], [0, 0]);
  };
  return { consignee: await side("consignee"), shipper: await side("shipper") };
}

Deno.test("enterTransfers() posts on both accounts at once, as opposites", async () => {
  await using store = await memoryStore();
  await enter(store, "t1", 12);
  assert.deepEqual(await books(store), { consignee: [12, 0], shipper: [-12, 0] });
  assert.deepEqual(await listRelations(store.kv, "shipper"), [
    { relation: relationKey("shipper", "consignee"), counterpart: "consignee", name: "Magasin" },
  ]);
});

Deno.test("confirmEntry() posts a pending exchange, for the side that is awaited only", async () => {
  await using store = await memoryStore();
  await enter(store, "t1", 12, "pending");
  assert.deepEqual(await books(store), { consignee: [0, 12], shipper: [0, 12] });
  assert.equal((await listPending(store.kv, "consignee")).length, 1);
  assert.deepEqual(await confirmEntry(store, SHIPPER, "t1", operation()), {
    ok: false,
    refusal: "transfer_not_yours_to_confirm",
  });
  assert.deepEqual(await confirmEntry(store, CARRIER, "t1", operation()), { ok: false, refusal: "transfer_not_found" });
  assert.ok((await confirmEntry(store, CONSIGNEE, "t1", operation())).ok);
  assert.deepEqual(await books(store), { consignee: [12, 0], shipper: [-12, 0] });
  assert.deepEqual(await listPending(store.kv, "consignee"), []);
});

Deno.test("rejectEntry() leaves the balances untouched and wants a reason", async () => {
  await using store = await memoryStore();
  await enter(store, "t1", 12, "pending");
  const silent = await rejectEntry(store, CONSIGNEE, "t1", " ", operation());
  assert.deepEqual(silent, { ok: false, refusal: "transfer_rejection_reason_missing" });
  assert.ok((await rejectEntry(store, CONSIGNEE, "t1", "Rien reçu", operation())).ok);
  assert.deepEqual(await books(store), { consignee: [0, 0], shipper: [0, 0] });
});

Deno.test("confirmEntry() and rejectEntry() at once: one wins, the other is told", async () => {
  await using store = await memoryStore();
  await enter(store, "t1", 12, "pending");
  const results = await Promise.all([
    confirmEntry(store, CONSIGNEE, "t1", operation()),
    rejectEntry(store, CONSIGNEE, "t1", "Rien reçu", operation()),
    confirmEntry(store, CONSIGNEE, "t1", operation()),
  ]);
  assert.equal(results.filter(({ ok }) => ok).length, 1);
  for (const result of results) if (!result.ok) assert.equal(result.refusal, "transfer_already_resolved");
  await books(store);
});

Deno.test("changing an entry happens once for an operation; another content under its id is refused", async () => {
  await using store = await memoryStore();
  await enter(store, "t1", 12, "pending");
  const once = operation();
  const results = await Promise.all([1, 2, 3].map(() => confirmEntry(store, CONSIGNEE, "t1", once)));
  assert.ok(results.every(({ ok }) => ok));
  assert.deepEqual(await books(store), { consignee: [12, 0], shipper: [-12, 0] });
  const reused = await confirmEntry(store, CONSIGNEE, "t1", { ...once, contentHash: "other" });
  assert.deepEqual(reused, { ok: false, refusal: "operation_reused" });
});

Deno.test("settleDispute() corrects what is conceded by a counter-transfer", async () => {
  await using store = await memoryStore();
  await enter(store, "t1", 12);
  const claim = { reason: "Neuf comptées", claimedQuantity: 9, evidence: [] };
  assert.ok((await disputeEntry(store, CONSIGNEE, "t1", claim, operation())).ok);
  assert.deepEqual(await books(store), { consignee: [12, 0], shipper: [-12, 0] });
  for (const party of ["consignee", "shipper"]) assert.equal((await listDisputes(store.kv, party, "open")).length, 1);
  const own = await settleDispute(store, CONSIGNEE, "t1", { outcome: "accepted", evidence: [] }, operation());
  assert.deepEqual(own, { ok: false, refusal: "dispute_not_yours_to_answer" });
  const once = operation();
  for (let time = 0; time < 2; time++) {
    assert.ok((await settleDispute(store, SHIPPER, "t1", { outcome: "partial", concededQuantity: 2, evidence: [] }, once)).ok);
  }
  assert.deepEqual(await books(store), { consignee: [10, 0], shipper: [-10, 0] });
  assert.deepEqual(await listDisputes(store.kv, "shipper", "open"), []);
  assert.equal((await listDisputes(store.kv, "shipper", "answered")).length, 1);
  assert.equal((await getEntryFor(store.kv, "shipper", "t1-settlement"))?.value.transfer.corrects, "t1");
  assert.deepEqual((await listRelations(store.kv, "shipper")).map(({ name }) => name), ["Magasin"]);
});

Deno.test("settleDispute() that rejects leaves the balance", async () => {
  await using store = await memoryStore();
  await enter(store, "t1", 12);
  await disputeEntry(store, SHIPPER, "t1", { reason: "Quinze", claimedQuantity: 15, evidence: [] }, operation());
  assert.ok(
    (await settleDispute(store, CONSIGNEE, "t1", { outcome: "rejected", comment: "Bon signé", evidence: [] }, operation())).ok,
  );
  assert.deepEqual(await books(store), { consignee: [12, 0], shipper: [-12, 0] });
});

Deno.test("readStatements() counts a movement from its posting on, and mirrors the other side", async () => {
  await using store = await memoryStore();
  await enter(store, "old", 20);
  store.clock.pass(100 * DAY_MS);
  const from = store.now();
  await enter(store, "late", 5, "pending");
  await enter(store, "void", 7, "pending");
  store.clock.pass(2 * DAY_MS);
  const middle = store.now();
  await confirmEntry(store, CONSIGNEE, "late", operation());
  await rejectEntry(store, CONSIGNEE, "void", "Rien reçu", operation());
  await enter(store, "open", 3, "pending");
  store.clock.pass(DAY_MS);
  const to = store.now();

  const read = async (party: string, other: string, period: { from: number; to: number }) => {
    const found = await readStatements(store.kv, party, other, period);
    assert.notEqual(found, "too_many_entries");
    if (found === "too_many_entries") throw new Error();
    const [{ opening, closing, pending, lines }] = found.statements as [typeof found.statements[number]];
    return { opening, closing, pending, lines: lines.map(({ transferId }) => transferId) };
  };
  assert.deepEqual(await read("consignee", "shipper", { from, to }), {
    opening: 20,
    closing: 25,
    pending: 3,
    lines: ["late", "open"],
  });
  assert.deepEqual(await read("shipper", "consignee", { from, to }), {
    opening: -20,
    closing: -25,
    pending: -3,
    lines: ["late", "open"],
  });
  assert.deepEqual(
    await read("consignee", "shipper", { from, to: middle }),
    { opening: 20, closing: 20, pending: 12, lines: ["late", "void"] },
    "what was pending then is shown as pending, whatever became of it",
  );
});
