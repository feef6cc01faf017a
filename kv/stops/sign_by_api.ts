import type { Viewer } from "../../domain/identity/types.ts";
import { consignmentKey } from "../../domain/notes/consignment_key.ts";
import { consignmentStops } from "../../domain/notes/consignment_stops.ts";
import { consignmentsOf } from "../../domain/notes/consignments.ts";
import type { Sealer } from "../../domain/notes/seal.ts";
import type { SignerRole } from "../../domain/notes/types.ts";
import { isPartyOfStop } from "../../domain/orders/acting_party.ts";
import type { Order } from "../../domain/orders/types.ts";
import { stateSignature } from "../../domain/orders/state_signature.ts";
import { accept, refuse } from "../../domain/result.ts";
import { putBlob } from "../blobs/put_blob.ts";
import { getNoteFor, type NoteAddress } from "../notes/get_note_for.ts";
import { listNotes } from "../notes/notes.ts";
import type { Operation } from "../operations.ts";
import { changeOrder, type ChangeResult } from "../orders/change_order.ts";
import { actorOf } from "../orders/events.ts";
import type { Store } from "../store.ts";
import { confirmExchange, type StopRefusal } from "./record_stop.ts";
import { type GivenSignature, signNotes } from "./sign_notes.ts";

/** A signature that a partner's own system took. */
export interface StatedSignature extends NoteAddress {
  readonly operation: Operation;
  readonly role: SignerRole;
  readonly name: string;
  /** What that system holds as the signature, as text: a picture as a data address, strokes, a reference. */
  readonly signature: string;
}

/**
 * Records a signature that was given elsewhere on every note of the stop, as one gesture, by the rules of a note: who, after whom, once. It is a statement
 * on the word of whoever sends it, and recorded as one. Pallets that wait are confirmed only by the firm whose signature was missing.
 */
export async function signByApi(
  store: Store,
  viewer: Viewer,
  request: StatedSignature,
  sealer: Sealer,
): Promise<ChangeResult<StopRefusal>> {
  const { orderId, operation, role, name } = request;
  const found = await getNoteFor(store.kv, viewer, request);
  if (found === null) return refuse({ code: "order_not_found" });
  const stopId = role === "consignee" ? found.note.deliveryStopId : found.note.pickupStopId;
  const by = actorOf(viewer);
  const given: GivenSignature = {
    name,
    method: "api_statement",
    attestedBy: `${viewer.name}, ${viewer.orgName}`,
    strokesSha256: await putBlob(store, new TextEncoder().encode(request.signature), { staysWithItsRecord: true }),
  };
  const signing = role === "carrier" ? { counterpart: null, carrier: given } : { counterpart: given, carrier: null };
  return await changeOrder<StopRefusal>(store, viewer, {
    orderId,
    operation,
    decide: (order, now) => stateSignature(order, { by, stopId, signer: role === "carrier" ? role : "counterpart" }, now),
    async also(commit, { order }) {
      const stop = order.stops.find(({ id }) => id === stopId)!;
      if (role === "consignee" && !await isTakenOver(store.kv, order, stopId)) {
        return refuse({ code: "goods_not_taken_over", role });
      }
      const signed = await signNotes(commit, store, order, stop, signing, { sealer, deviceAt: store.now() });
      if (!signed.ok) return signed;
      const confirmed = role !== "carrier" && isPartyOfStop(order, by, stopId) &&
        await confirmExchange(commit, store, order, stop);
      return accept([...signed.value, ...confirmed ? [{ type: "pallets.confirmed" as const, facts: { stopId } }] : []]);
    },
  });
}

/** Whether the carrier signed for everything that is to be delivered at a stop, but for pickups that failed: the consignee signs all of it at once. */
async function isTakenOver(kv: Deno.Kv, order: Order, deliveryStopId: string): Promise<boolean> {
  const signed = new Set((await listNotes(kv, order.id)).filter(({ carrierSigned }) => carrierSigned).map(consignmentKey));
  return consignmentsOf(order)
    .filter((consignment) => consignment.deliveryStopId === deliveryStopId)
    .every((consignment) =>
      signed.has(consignmentKey(consignment)) || consignmentStops(order, consignment).pickup.state === "failed"
    );
}
