import type { PartyKey } from "../../domain/pallets/types.ts";
import { keys } from "../keys.ts";

const MAX_READINGS = 5;

/**
 * Sums and entries of one state of the ledger: read again when the party's lists changed in between, for a transfer in one but not in the other
 * would show as a balance that never was. On an account that changes faster than it can be read the last reading is taken.
 */
export async function readAtOnce<T>(kv: Deno.Kv, party: PartyKey, read: () => Promise<T>): Promise<T> {
  const version = async () => (await kv.get<Deno.KvU64>(keys.listVersion(party))).versionstamp;
  for (let reading = 1;; reading++) {
    const before = await version();
    const found = await read();
    if (reading === MAX_READINGS || before === await version()) return found;
  }
}
