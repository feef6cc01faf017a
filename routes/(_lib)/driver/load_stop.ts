import { HttpError } from "fresh";
import type { Address } from "../../../domain/directory/types.ts";
import { consignmentKey } from "../../../domain/notes/consignment_key.ts";
import { consignmentsOf } from "../../../domain/notes/consignments.ts";
import { contentToSign, particularsHash } from "../../../domain/notes/content_to_sign.ts";
import { newNote } from "../../../domain/notes/new_note.ts";
import type { Order, Stop } from "../../../domain/orders/types.ts";
import { getOrganisation } from "../../../kv/directory/organisations.ts";
import { getHead, listNotes } from "../../../kv/notes/notes.ts";
import { getOrderFor } from "../../../kv/orders/change_order.ts";
import { type RequestContext, viewerOf } from "../state.ts";

/** One stop as its driver works on it. */
export interface DriverStop {
  readonly order: Order;
  readonly stop: Stop;
  /** Its place among the order's stops, from 1. */
  readonly position: number;
  /** Address of its page. */
  readonly path: string;
  /** The carrier's, as the consignment notes state it. */
  readonly carrierAddress?: Address;
}

/**
 * The stop of the address, loaded through its driver.
 * @throws {HttpError} 404 when there is none, or when it is another driver's.
 */
export async function loadDriverStop(ctx: RequestContext): Promise<DriverStop> {
  const { deps: { store } } = ctx.state;
  const viewer = viewerOf(ctx);
  const [order, carrier] = await Promise.all([
    getOrderFor(store.kv, viewer, ctx.params.orderId!),
    getOrganisation(store.kv, viewer.orgId),
  ]);
  const index = order?.value.stops.findIndex(({ id }) => id === ctx.params.stopId) ?? -1;
  const stop = order?.value.stops[index];
  if (!order || !stop) throw new HttpError(404);
  return {
    order: order.value,
    stop,
    position: index + 1,
    path: stopPath(order.value.id, stop.id),
    ...carrier && { carrierAddress: carrier.value.address },
  };
}

/** The address of a stop's page. */
export function stopPath(orderId: string, stopId: string): string {
  return `/driver/stops/${orderId}/${stopId}`;
}

/** What the notes of a stop say now, as one hash each: the page keeps it and sends it with the signatures. */
export async function seenAt(ctx: RequestContext, { order, stop, carrierAddress }: DriverStop): Promise<Record<string, string>> {
  const { kv } = ctx.state.deps.store;
  const consignments = consignmentsOf(order).filter(({ pickupStopId, deliveryStopId }) =>
    pickupStopId === stop.id || deliveryStopId === stop.id
  );
  const notes = new Map((await listNotes(kv, order.id)).map((note) => [consignmentKey(note), note]));
  const seen = await Promise.all(consignments.map(async (consignment) => {
    const key = consignmentKey(consignment);
    const note = notes.get(key) ?? newNote(order, consignment, { id: "", publicToken: "" });
    return [key, await particularsHash(contentToSign(note, await getHead(kv, note), order, carrierAddress))] as const;
  }));
  return Object.fromEntries(seen);
}
