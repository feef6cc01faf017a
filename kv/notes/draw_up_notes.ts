import type { Viewer } from "../../domain/identity/types.ts";
import { consignmentKey } from "../../domain/notes/consignment_key.ts";
import { consignmentsOf } from "../../domain/notes/consignments.ts";
import { newNote } from "../../domain/notes/new_note.ts";
import type { Note } from "../../domain/notes/types.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import type { Order } from "../../domain/orders/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { newToken } from "../identity/tokens.ts";
import type { Operation } from "../operations.ts";
import { changeOrder, type StoreRefusal } from "../orders/change_order.ts";
import type { Store } from "../store.ts";
import { isTold } from "./get_note_for.ts";
import { listNotes, NOTES } from "./notes.ts";

/** The notes of an order, with the order. */
export interface DrawnUp {
  readonly order: Order;
  readonly notes: readonly Note[];
}

/**
 * Makes the notes of an accepted order that do not exist yet, one for each consignment, and gives all that the viewer may read. Nothing is signed by it: a
 * note says what its order says until the first signature freezes it.
 */
export async function drawUpNotes(
  store: Store,
  viewer: Viewer,
  request: { readonly orderId: string; readonly operation: Operation },
): Promise<Result<DrawnUp, OrderRefusal | StoreRefusal>> {
  const drawn = await changeOrder<OrderRefusal>(store, viewer, {
    ...request,
    decide(order) {
      const { commercial: state } = order;
      if (state !== "accepted" && state !== "confirmed") return refuse({ code: "order_not_under_way", facts: { state } });
      return order.goods.length === 0 ? refuse({ code: "goods_required" }) : accept({ order, events: [] });
    },
    async also(commit, { order }) {
      const known = new Set((await listNotes(store.kv, order.id)).map(consignmentKey));
      const missing = consignmentsOf(order).filter((consignment) => !known.has(consignmentKey(consignment)));
      for (const consignment of missing) {
        commit.replaceUnchecked(NOTES, null, newNote(order, consignment, { id: store.newId(), publicToken: newToken() }));
      }
      return accept(missing.length === 0 ? [] : [{ type: "note.created", facts: { notes: missing.length } }]);
    },
  });
  if (!drawn.ok) return drawn;
  const notes = await listNotes(store.kv, request.orderId);
  return accept({ order: drawn.value, notes: notes.filter((note) => isTold(drawn.value, note, viewer.orgId)) });
}
