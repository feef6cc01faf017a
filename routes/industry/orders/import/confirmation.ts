import { HttpError } from "fresh";
import { importOrders } from "../../../../kv/orders/import_orders.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { define, viewerOf } from "../../../(_lib)/state.ts";
import { importFileOf, previewStored } from "./(_lib)/import_file.ts";

/** Creates the orders of a file that was looked through: it is read again, so that what counts is what is true now. */
export const handler = define.handlers({
  async POST(ctx) {
    const file = importFileOf(ctx.state.form);
    if (file === null) throw new HttpError(422);
    const preview = await previewStored(ctx, file);
    if (!preview.ok) return seeOther("/industry/orders/import?gone=1");
    const counts = await importOrders(ctx.state.deps.store, viewerOf(ctx), preview.value, file.name);
    const query = new URLSearchParams(Object.entries(counts).map(([name, count]) => [name, String(count)]));
    return seeOther(`/industry/orders/import?${query}`);
  },
});
