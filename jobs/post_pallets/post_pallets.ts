import { BRAND_NAME } from "../../domain/brand.ts";
import type { Actor, Order } from "../../domain/orders/types.ts";
import { resolveExchange } from "../../domain/pallets/pending.ts";
import type { LedgerEntry } from "../../domain/pallets/types.ts";
import { Commit } from "../../kv/commit.ts";
import { keys } from "../../kv/keys.ts";
import { appendEvents } from "../../kv/orders/events.ts";
import { resolveTransfer } from "../../kv/pallets/ledger.ts";
import { loadExchange } from "../../kv/pallets/list_pallets.ts";
import type { Handler } from "../handler.ts";

const CLOCK: Actor = { kind: "system", id: "clock", name: BRAND_NAME };

/**
 * Posts an exchange on the eighth day that nobody has confirmed or rejected; one that was answered is left alone. Throws, to be tried again, when this
 * process' clock is behind the one that made the message.
 */
export const postPallets: Handler<"post_pallets", unknown> = async (store, _ports, { transferId }) => {
  const { value: entry } = await store.kv.get<LedgerEntry>(keys.transfer(transferId));
  if (entry === null) return null;
  const exchange = await loadExchange(store.kv, entry);
  const lapsed = resolveExchange(exchange.map(({ value }) => value), { kind: "lapse" }, store.now());
  if (!lapsed.ok) {
    if (lapsed.refusal === "transfer_not_due") throw new Error(`transfer ${transferId} is not due yet by this clock`);
    return null;
  }
  const commit = new Commit(store.kv);
  for (const [index, resolution] of lapsed.value.entries()) resolveTransfer(commit, exchange[index]!, resolution);
  const { origin } = entry.transfer;
  const order = origin === undefined ? null : (await store.kv.get<Order>(keys.order(origin.orderId))).value;
  if (origin !== undefined && order !== null) {
    appendEvents(commit, store, order, [{ type: "pallets.confirmed", facts: { transferId, stopId: origin.stopId } }], CLOCK);
  }
  return commit;
};
