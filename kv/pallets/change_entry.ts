import type { Viewer } from "../../domain/identity/types.ts";
import type { Order, OrderEventType } from "../../domain/orders/types.ts";
import { answerDispute, type DisputeClaim, type DisputeDecision, openDispute } from "../../domain/pallets/disputes.ts";
import { type PendingCommand, resolveExchange } from "../../domain/pallets/pending.ts";
import type { PalletRefusal } from "../../domain/pallets/refusals.ts";
import type { LedgerEntry } from "../../domain/pallets/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { Commit, type Loaded, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import { actorOf, appendEvents } from "../orders/events.ts";
import type { Store } from "../store.ts";
import { enterTransfers, resolveTransfer, TRANSFERS } from "./ledger.ts";
import { isSide, loadExchange } from "./list_pallets.ts";

/** Why an entry cannot be changed: a rule's reason, or what the store knows. */
export type EntryRefusal = PalletRefusal | "transfer_not_found" | "operation_reused";
export type EntryResult = Result<LedgerEntry, EntryRefusal>;

/** A party confirms an exchange that it had not signed; posts it at once. */
export function confirmEntry(store: Store, viewer: Viewer, transferId: string, operation: Operation): Promise<EntryResult> {
  return resolveEntry(store, viewer, transferId, operation, { kind: "confirm", by: viewer.orgId });
}

/** A party says that an exchange which it had not signed did not happen; voids it. */
export function rejectEntry(
  store: Store,
  viewer: Viewer,
  transferId: string,
  reason: string,
  operation: Operation,
): Promise<EntryResult> {
  return resolveEntry(store, viewer, transferId, operation, { kind: "reject", by: viewer.orgId, reason });
}

function resolveEntry(
  store: Store,
  viewer: Viewer,
  transferId: string,
  operation: Operation,
  command: PendingCommand,
): Promise<EntryResult> {
  return changeEntry(store, viewer, transferId, operation, async (commit, entry) => {
    const exchange = await loadExchange(store.kv, entry.value);
    const resolved = resolveExchange(exchange.map(({ value }) => value), command, store.now());
    if (!resolved.ok) return resolved;
    for (const [index, resolution] of resolved.value.entries()) resolveTransfer(commit, exchange[index]!, resolution);
    const resolution = resolved.value[0]!;
    const type = resolution.outcome === "posted" ? "pallets.confirmed" : "pallets.disputed";
    return accept({
      entry: { ...entry.value, resolution },
      type,
      facts: command.kind === "reject" ? { reason: command.reason } : {},
    });
  });
}

/** A party contests the quantity of a posted transfer. `claimedQuantity`: what it should have been. */
export function disputeEntry(
  store: Store,
  viewer: Viewer,
  transferId: string,
  claim: Omit<DisputeClaim, "id" | "by">,
  operation: Operation,
): Promise<EntryResult> {
  return changeEntry(store, viewer, transferId, operation, (commit, entry) => {
    const opened = openDispute(entry.value, { ...claim, id: transferId, by: viewer.orgId }, store.now());
    if (!opened.ok) return opened;
    const after = { ...entry.value, dispute: opened.value };
    commit.change(TRANSFERS, entry, after);
    return accept({ entry: after, type: "pallets.disputed", facts: { reason: claim.reason } });
  });
}

/** The other side answers a dispute; a conceded difference is settled by a counter-transfer in the same commit. */
export function settleDispute(
  store: Store,
  viewer: Viewer,
  transferId: string,
  decision: DisputeReply,
  operation: Operation,
): Promise<EntryResult> {
  return changeEntry(store, viewer, transferId, operation, (commit, entry) => {
    const { dispute } = entry.value;
    if (dispute === undefined) return refuse("transfer_not_found");
    const settled = answerDispute({ ...entry.value, dispute }, {
      ...decision,
      by: viewer.orgId,
      settlementTransferId: `${transferId}-settlement`,
    }, store.now());
    if (!settled.ok) return settled;
    const { answer, transfer } = settled.value;
    const after = { ...entry.value, answer };
    commit.change(TRANSFERS, entry, after);
    if (transfer) enterTransfers(commit, store, [transfer]);
    return accept({
      entry: after,
      type: "pallets.settled",
      facts: { outcome: answer.outcome, conceded: answer.concededQuantity },
    });
  });
}

type WithoutContext<Decision> = Decision extends unknown ? Omit<Decision, "by" | "settlementTransferId"> : never;
/** A decision as its form gives it. */
export type DisputeReply = WithoutContext<DisputeDecision>;

interface EntryChange {
  readonly entry: LedgerEntry;
  readonly type: OrderEventType;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

/** Changes one entry that the viewer is a side of, once for an operation, with its event on the order's timeline. */
function changeEntry(
  store: Store,
  viewer: Viewer,
  transferId: string,
  operation: Operation,
  decide: (
    commit: Commit,
    entry: Loaded<LedgerEntry>,
  ) => Result<EntryChange, EntryRefusal> | Promise<Result<EntryChange, EntryRefusal>>,
): Promise<EntryResult> {
  return transact<EntryResult>(async () => {
    const [found, done] = await getMany<[LedgerEntry, unknown]>(store.kv, [
      keys.transfer(transferId),
      keys.operation(operation.scope, operation.id),
    ]);
    const entry = loaded(found);
    if (entry === null || !isSide(viewer.orgId, entry.value)) return { answer: refuse("transfer_not_found") };
    const earlier = earlierAnswer(done, operation);
    if (earlier === "other_content") return { answer: refuse("operation_reused") };
    if (earlier !== null) return { answer: accept(entry.value) };
    const commit = new Commit(store.kv);
    const decided = await decide(commit, entry);
    // What was read after the entry may be newer: a refusal holds while the entry is still the one that was read.
    if (!decided.ok) {
      return { commit: new Commit(store.kv).check(keys.transfer(transferId), entry.versionstamp), answer: decided };
    }
    const { entry: after, type, facts } = decided.value;
    recordOperation(commit, operation, null);
    const orderId = entry.value.transfer.origin?.orderId;
    const order = orderId === undefined ? null : (await store.kv.get<Order>(keys.order(orderId))).value;
    if (order !== null) appendEvents(commit, store, order, [{ type, facts: { transferId, ...facts } }], actorOf(viewer));
    return { commit, answer: accept(after) };
  });
}
