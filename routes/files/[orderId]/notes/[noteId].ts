import { HttpError } from "fresh";
import { getNote } from "../../../../kv/notes/notes.ts";
import { printNote } from "../../../(_lib)/files/print_note.ts";
import { define } from "../../../(_lib)/state.ts";
import { orderOfFile } from "../../(_lib)/order_of_file.ts";

/** A consignment note as a PDF, in the reader's language. A consignee reads the notes of its own deliveries. */
export const handler = define.handlers({
  async GET(ctx) {
    const { lang, deps } = ctx.state;
    const { order, side } = await orderOfFile(ctx);
    const note = (await getNote(deps.store.kv, order.id, ctx.params.noteId!))?.value;
    const isSeen = side !== "recipient" || order.stops.some(({ id }) => id === note?.deliveryStopId);
    const print = note && isSeen ? await printNote(deps, lang, note) : null;
    if (print === null) throw new HttpError(404);
    return print;
  },
});
