import type { Viewer } from "../../domain/identity/types.ts";
import type { NoteRefusal } from "../../domain/notes/refusals.ts";
import type { Sealer } from "../../domain/notes/seal.ts";
import { resolveExchange } from "../../domain/pallets/pending.ts";
import type { PalletRefusal } from "../../domain/pallets/refusals.ts";
import type { VoucherSignature } from "../../domain/pallets/voucher.ts";
import { addDocument } from "../../domain/orders/add_document.ts";
import { arriveAtStop } from "../../domain/orders/arrive_at_stop.ts";
import { departFromStop } from "../../domain/orders/depart_from_stop.ts";
import { type FailStop, failStop } from "../../domain/orders/fail_stop.ts";
import { type HandleStop, handleStop } from "../../domain/orders/handle_stop.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import { recordCounterpartSignature } from "../../domain/orders/sign_later.ts";
import type { Order, OrderChange, OrderDocument, Stop } from "../../domain/orders/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import type { Instant } from "../../domain/time/instant.ts";
import type { Operation } from "../operations.ts";
import { changeOrder, type ChangeResult } from "../orders/change_order.ts";
import { actorOf } from "../orders/events.ts";
import { listNotes } from "../notes/notes.ts";
import { listEntriesByOrder, loadExchange } from "../pallets/list_pallets.ts";
import { resolveTransfer } from "../pallets/ledger.ts";
import type { Store } from "../store.ts";
import { exchangePallets } from "./exchange_pallets.ts";
import { addFollowUp, type GivenSignature, signNotes, type StopSigning } from "./sign_notes.ts";

/** Why a step at a stop is refused: the order's rules, the notes' or the pallets'. */
export type StopRefusal = OrderRefusal | NoteRefusal | { readonly code: PalletRefusal };

/** One step of a stop, told once, with the device's time. */
export interface StopRequest {
  readonly orderId: string;
  readonly stopId: string;
  readonly operation: Operation;
  readonly deviceAt: Instant;
}

/** The truck is there. */
export function recordArrival(store: Store, viewer: Viewer, request: StopRequest): Promise<ChangeResult> {
  return changeOrder(store, viewer, {
    ...request,
    decide: (order, now) => arriveAtStop(order, stepOf(viewer, request, now), now),
  });
}

/** The truck leaves; the time goes on the notes of a delivery as a further version. */
export function recordDeparture(store: Store, viewer: Viewer, request: StopRequest, sealer: Sealer): Promise<ChangeResult> {
  return changeOrder(store, viewer, {
    ...request,
    decide: (order, now) => departFromStop(order, stepOf(viewer, request, now), now),
    async also(commit, { order }) {
      await addFollowUp(commit, store, order, stopOf(order, request.stopId), sealer);
      return accept([]);
    },
  });
}

/** The stop cannot be done at all. */
export function recordFailure(
  store: Store,
  viewer: Viewer,
  request: StopRequest & Pick<FailStop, "reason" | "comment">,
): Promise<ChangeResult> {
  return changeOrder(store, viewer, {
    ...request,
    decide: (order, now) => failStop(order, { ...request, ...stepOf(viewer, request, now) }, now),
  });
}

/** What the driver writes down at a stop. Blobs of strokes and photos are stored before. */
export interface Handling extends StopRequest, Pick<HandleStop, "counts" | "pallets"> {
  readonly signing: StopSigning;
  readonly documents: readonly Omit<OrderDocument, "addedAt" | "addedBy">[];
}

/**
 * Loaded or unloaded: counts, photos, one version of each note a signature, and the pallets as double-entry transfers, all in one commit
 * with the stop's state.
 */
export function recordHandling(
  store: Store,
  viewer: Viewer,
  handling: Handling,
  sealer: Sealer,
): Promise<ChangeResult<StopRefusal>> {
  const { signing, documents, deviceAt } = handling;
  const { counterpart } = signing;
  const signed = counterpart !== null && !("impossible" in counterpart);
  return changeOrder<StopRefusal>(store, viewer, {
    ...handling,
    decide(order, now) {
      const signature = signed
        ? { signed: true as const }
        : { signed: false as const, reason: counterpart === null ? "later" : counterpart.impossible };
      const carrierSigned = signing.carrier !== null;
      const handled = handleStop(order, { ...handling, ...stepOf(viewer, handling, now), signature, carrierSigned }, now);
      return documents.reduce<Result<OrderChange, OrderRefusal>>(
        (change, document) =>
          change.ok ? andThen(change.value, addDocument(change.value.order, { by: actorOf(viewer), document }, now)) : change,
        handled,
      );
    },
    async also(commit, { order }, before) {
      const stop = stopOf(order, handling.stopId);
      const asked = await notSignedAhead(store, stopOf(before, stop.id), order, signing);
      const notes = await signNotes(commit, store, order, stop, asked, { sealer, deviceAt });
      if (!notes.ok) return notes;
      const occurredAt = { deviceAt, serverAt: store.now() };
      const pallets = await exchangePallets(commit, store, order, stop, {
        occurredAt,
        signedByBoth: signed,
        signatures: voucherSignatures(signing, occurredAt.serverAt),
      });
      return pallets.ok ? accept([...notes.value, ...pallets.value]) : refuse({ code: pallets.refusal });
    },
  });
}

/** The consignee (or sender) signs after the driver recorded the stop; what was pending on its pallets is posted in the same commit. */
export function recordLaterSignature(
  store: Store,
  viewer: Viewer,
  request: StopRequest & { readonly signature: GivenSignature },
  sealer: Sealer,
): Promise<ChangeResult<StopRefusal>> {
  return changeOrder<StopRefusal>(store, viewer, {
    ...request,
    decide: (order, now) => recordCounterpartSignature(order, { by: actorOf(viewer), stopId: request.stopId }, now),
    async also(commit, { order }) {
      const stop = stopOf(order, request.stopId);
      const signing = { counterpart: request.signature, carrier: null };
      const notes = await signNotes(commit, store, order, stop, signing, { sealer, deviceAt: request.deviceAt });
      if (!notes.ok) return notes;
      const confirmed = await confirmExchange(commit, store, order, stop);
      return accept([...notes.value, ...confirmed ? [{ type: "pallets.confirmed" as const, facts: { stopId: stop.id } }] : []]);
    },
  });
}

/** `signing` without those whose signature a partner's system stated before the stop: nobody signs a note twice. */
async function notSignedAhead(store: Store, before: Stop, order: Order, signing: StopSigning): Promise<StopSigning> {
  const notes = (await listNotes(store.kv, order.id)).filter(({ pickupStopId }) => pickupStopId === before.id);
  return {
    counterpart: before.counterpartSigned ? null : signing.counterpart,
    carrier: notes.some(({ carrierSigned }) => carrierSigned) ? null : signing.carrier,
  };
}

/** Posts what is pending of the pallets exchanged at `stop`: the second signature is there now. */
export async function confirmExchange(
  commit: Parameters<typeof signNotes>[0],
  store: Store,
  order: Order,
  stop: Stop,
): Promise<boolean> {
  const pending = (await listEntriesByOrder(store.kv, order.id)).find(({ transfer, resolution }) =>
    transfer.origin?.stopId === stop.id && transfer.entered === "pending" && resolution === undefined
  );
  if (pending === undefined) return false;
  const exchange = await loadExchange(store.kv, pending);
  const confirmation = { kind: "confirm", by: pending.transfer.awaiting! } as const;
  const confirmed = resolveExchange(exchange.map(({ value }) => value), confirmation, store.now());
  // Somebody was faster since the entries were listed: nothing is pending any more.
  if (!confirmed.ok) return false;
  for (const [index, resolution] of confirmed.value.entries()) resolveTransfer(commit, exchange[index]!, resolution);
  return true;
}

function voucherSignatures({ counterpart, carrier }: StopSigning, at: Instant): VoucherSignature[] {
  const given = (role: VoucherSignature["role"], { name, method }: GivenSignature) => ({ role, name, method, at });
  return [
    ...carrier ? [given("carrier", carrier)] : [],
    ...counterpart && !("impossible" in counterpart) ? [given("site", counterpart)] : [],
  ];
}

function stepOf(viewer: Viewer, { stopId, deviceAt }: StopRequest, now: Instant) {
  return { by: actorOf(viewer), stopId, time: { deviceAt, serverAt: now } };
}

function stopOf(order: Order, id: string): Stop {
  const stop = order.stops.find((stop) => stop.id === id);
  if (stop === undefined) throw new Error(`order ${order.number} has no stop ${id}`);
  return stop;
}

function andThen(first: OrderChange, second: Result<OrderChange, OrderRefusal>): Result<OrderChange, OrderRefusal> {
  return second.ok ? accept({ order: second.value.order, events: [...first.events, ...second.value.events] }) : second;
}
