import type { Note } from "../../notes/types.ts";

/** Names a note to partners in one word: its order's id and its own, so that it is found by one read. */
export function ecmrIdOf({ orderId, id }: Pick<Note, "orderId" | "id">): string {
  return `${orderId}.${id}`;
}

/** The ids that `ecmrId` is made of, or null when it is none. */
export function readEcmrId(ecmrId: string): { readonly orderId: string; readonly noteId: string } | null {
  const [orderId, noteId, ...rest] = ecmrId.split(".");
  return orderId && noteId && rest.length === 0 ? { orderId, noteId } : null;
}
