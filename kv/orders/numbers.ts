import { formatOrderNumber } from "../../domain/orders/numbering.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";

const BLOCK = 100;

interface Lease {
  next: number;
  readonly end: number;
}

const leases = new WeakMap<Deno.Kv, Map<string, Promise<Lease>>>();

/** The next order number of a shipper, "OT-2026-000123". */
export async function nextOrderNumber(store: Store, shipperId: string): Promise<string> {
  const year = new Date(store.now()).getUTCFullYear();
  return formatOrderNumber(year, await nextInBlock(store.kv, `orders/${shipperId}`, year));
}

/** The next serial number of a carrier's pallet vouchers, "BP-2026-000123". */
export async function nextVoucherSerial(store: Store, carrierId: string): Promise<string> {
  const year = new Date(store.now()).getUTCFullYear();
  return `BP-${year}-${String(await nextInBlock(store.kv, `vouchers/${carrierId}`, year)).padStart(6, "0")}`;
}

/** Each process leases a hundred numbers at a time, so that taking one writes no counter; numbers left when a process ends stay unused. */
async function nextInBlock(kv: Deno.Kv, series: string, year: number): Promise<number> {
  const held = leases.get(kv) ?? new Map<string, Promise<Lease>>();
  leases.set(kv, held);
  const name = `${series}/${year}`;
  for (;;) {
    const pending = held.get(name) ?? leaseBlock(kv, series, year);
    held.set(name, pending);
    const forget = () => held.get(name) === pending && held.delete(name);
    // A block that could not be had is no answer for those who come later.
    const lease = await pending.catch((error) => {
      forget();
      throw error;
    });
    if (lease.next < lease.end) return lease.next++;
    forget();
  }
}

function leaseBlock(kv: Deno.Kv, series: string, year: number): Promise<Lease> {
  const key = keys.numberBlock(series, year);
  return transact(async () => {
    const entry = await kv.get<number>(key);
    const next = entry.value ?? 1;
    const commit = new Commit(kv).check(key, entry.versionstamp).put(key, next + BLOCK);
    return { commit, answer: { next, end: next + BLOCK } };
  });
}
