import type { Viewer } from "../../domain/identity/types.ts";
import type { Note } from "../../domain/notes/types.ts";
import { sideOf } from "../../domain/orders/parties.ts";
import type { Order } from "../../domain/orders/types.ts";
import { getOrderFor } from "../orders/change_order.ts";
import { getNote } from "./notes.ts";

/** Which note of which order. */
export interface NoteAddress {
  readonly orderId: string;
  readonly noteId: string;
}

/** A note with its order. */
export interface NoteFile {
  readonly order: Order;
  readonly note: Note;
}

/** A note as the firm of `viewer` may load it, or null: a consignee reads the notes of its own deliveries. */
export async function getNoteFor(kv: Deno.Kv, viewer: Viewer, { orderId, noteId }: NoteAddress): Promise<NoteFile | null> {
  const [order, note] = await Promise.all([getOrderFor(kv, viewer, orderId), getNote(kv, orderId, noteId)]);
  return order !== null && note !== null && isTold(order.value, note.value, viewer.orgId)
    ? { order: order.value, note: note.value }
    : null;
}

/** Whether a firm that may see `order` may read `note`, one of its own. */
export function isTold(order: Order, note: Note, orgId: string): boolean {
  return sideOf(order, orgId) !== "recipient" ||
    order.stops.some(({ id, party }) => id === note.deliveryStopId && party.orgId === orgId);
}
