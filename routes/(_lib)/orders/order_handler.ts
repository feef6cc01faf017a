import { HttpError, page } from "fresh";
import type { RequestContext } from "../state.ts";
import { loadOrderFile } from "./load_order.ts";

/** Answers the page of an order in the portal of one of its sides; another side's portal does not know it. */
export async function answerOrder(ctx: RequestContext, side: "shipper" | "carrier") {
  const file = await loadOrderFile(ctx);
  if (file.side !== side) throw new HttpError(404);
  return page({ title: file.order.number, file, now: ctx.state.deps.store.now() });
}
