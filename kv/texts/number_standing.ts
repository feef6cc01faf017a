import type { NumberStanding } from "../../domain/texts/number_standing.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import type { Commit } from "../commit.ts";
import { hashToken } from "../identity/tokens.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";

const KEPT_MS = 180 * DAY_MS;

function keyOf(number: string): Deno.KvKey {
  return keys.textNumber(hashToken(number));
}

/** How texts fail to reach a number (E.164), or null where the last one did, or none was sent. */
export async function getNumberStanding(kv: Deno.Kv, number: string): Promise<NumberStanding | null> {
  return (await kv.get<NumberStanding>(keyOf(number))).value;
}

/** Adds to the commit that a text reached a number, or that nothing is to be known of it any more. */
export function forgetFailures(commit: Commit, number: string): void {
  commit.delete(keyOf(number));
}

/** Adds to the commit that a text did not reach a number, for a cause that lies with it. */
export async function recordUnreached(commit: Commit, store: Store, number: string, cause: string): Promise<void> {
  const key = keyOf(number);
  const { value, versionstamp } = await store.kv.get<NumberStanding>(key);
  const standing: NumberStanding = { failures: (value?.failures ?? 0) + 1, at: store.now(), cause };
  commit.check(key, versionstamp).put(key, standing, { expireIn: KEPT_MS });
}
