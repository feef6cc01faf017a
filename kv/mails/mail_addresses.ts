import type { AddressStanding } from "../../domain/mails/address_standing.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { recordAudit } from "../audits/audits.ts";
import { type Aggregate, Commit, type Loaded, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { type Page, readPage } from "../page.ts";
import type { Store } from "../store.ts";
import { addressOf } from "./mail.ts";

/** Addresses to which not every mail came through, and the list of those that get none any more. */
export const MAIL_ADDRESSES: Aggregate<AddressStanding> = {
  name: "mail_addresses",
  key: ({ address }) => keys.mailAddress(address),
  entries: (standing) =>
    standing.suppressed === undefined ? [] : [{ key: keys.suppressedAddress(standing.address), value: standing }],
  counters: () => [],
  lists: () => [],
};

/** What is known of an address, in any case; null when nothing is held against it. */
export async function getStanding(kv: Deno.Kv, address: string): Promise<Loaded<AddressStanding> | null> {
  return loaded(await kv.get<AddressStanding>(keys.mailAddress(addressOf(address))));
}

/** One page of the addresses that get no mail any more, in alphabetical order. */
export function listSuppressed(kv: Deno.Kv, cursor?: string): Promise<Page<AddressStanding>> {
  return readPage(kv, { prefix: keys.suppressedAddress("").slice(0, -1) }, { cursor });
}

/** Lets mails go to an address again, with a line of audit; false when it was not suppressed. */
export function liftSuppression(store: Store, by: Viewer, address: string, reason: string): Promise<boolean> {
  return transact(async () => {
    const standing = await getStanding(store.kv, address);
    if (standing?.value.suppressed === undefined) return { answer: false };
    const commit = new Commit(store.kv).remove(MAIL_ADDRESSES, standing);
    const { address: target, suppressed: { reason: before } } = standing.value;
    recordAudit(commit, store, by, { action: "mail.suppression_lifted", target, before, reason });
    return { commit, answer: true };
  });
}

/**
 * Adds to the commit that somebody spent a link mailed to `address`, whom mails reach therefore: nothing is held against it any more. Takes no check, as it
 * is true whatever was known before.
 */
export function confirmAddress(commit: Commit, address: string): void {
  const confirmed = addressOf(address);
  commit.delete(keys.mailAddress(confirmed)).delete(keys.suppressedAddress(confirmed));
}
