import type { Note } from "./types.ts";

/** How people name a note: the order's number and, as an order may have several notes, the end of the note's own id. */
export function noteNumber(note: Pick<Note, "id" | "orderNumber">): string {
  return `${note.orderNumber}/${note.id.slice(-4)}`;
}
