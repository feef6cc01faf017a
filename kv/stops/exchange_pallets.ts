import { postingsFor } from "../../domain/pallets/exchange_postings.ts";
import type { PalletRefusal } from "../../domain/pallets/refusals.ts";
import { type PalletVoucher, voucherDue, voucherFor, type VoucherSignature } from "../../domain/pallets/voucher.ts";
import type { DoubleTime, Order, OrderChange, Stop } from "../../domain/orders/types.ts";
import { accept, type Result } from "../../domain/result.ts";
import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { nextVoucherSerial } from "../orders/numbers.ts";
import { enterTransfers } from "../pallets/ledger.ts";
import { partyNames } from "../pallets/party_names.ts";
import { readAll } from "../page.ts";
import type { Store } from "../store.ts";

/** A voucher as stored, under its order. */
export type VoucherRecord = PalletVoucher & { readonly id: string };

/** Adds to `commit` the transfers of the pallets counted at `stop`, and the voucher where the exchange is not balanced. */
export async function exchangePallets(
  commit: Commit,
  store: Store,
  order: Order,
  stop: Stop,
  evidence: { readonly occurredAt: DoubleTime; readonly signedByBoth: boolean; readonly signatures: readonly VoucherSignature[] },
): Promise<Result<OrderChange["events"], PalletRefusal>> {
  const { pallets } = stop;
  if (pallets === undefined || order.carrier === undefined) return accept([]);
  const { occurredAt, signedByBoth, signatures } = evidence;
  const exchangeId = `${order.id}.${stop.id}`;
  const serial = voucherDue(order, stop, pallets) ? await nextVoucherSerial(store, order.carrier.orgId) : undefined;
  const posted = postingsFor(order, stop, pallets, {
    exchangeId,
    occurredAt,
    signedByBoth,
    ...serial !== undefined && { voucherNumber: serial },
  });
  if (!posted.ok) return posted;
  enterTransfers(commit, store, posted.value, partyNames(order));
  if (serial !== undefined) {
    const voucher = voucherFor(order, stop, posted.value, { serial, signatures });
    if (voucher !== null) commit.put(keys.voucher(order.id, exchangeId), { ...voucher, id: exchangeId } satisfies VoucherRecord);
  }
  const { given, received, refused, type } = pallets;
  return accept([{
    type: "pallets.exchanged",
    facts: { stopId: stop.id, place: stop.place.name, type, given, received, refused, signedByBoth },
  }]);
}

/** The vouchers of an order. */
export function listVouchers(kv: Deno.Kv, orderId: string): Promise<VoucherRecord[]> {
  return readAll(kv, { prefix: ["vouchers", orderId] }, 100);
}

/** One voucher of an order, or null. */
export async function getVoucher(kv: Deno.Kv, orderId: string, id: string): Promise<VoucherRecord | null> {
  return (await kv.get<VoucherRecord>(keys.voucher(orderId, id))).value;
}
