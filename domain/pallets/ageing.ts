import { DAY_MS, type Instant } from "../time/instant.ts";
import { type AccountView, signedQuantity } from "./account_view.ts";
import { postedAtOf } from "./transfer_state.ts";
import type { LedgerEntry } from "./types.ts";

/** Pallets of an open balance by age in whole days since the exchange. */
export interface Ageing {
  readonly upTo30Days: number;
  readonly upTo60Days: number;
  readonly upTo90Days: number;
  readonly over90Days: number;
}

/**
 * Ages the open `balance` of a view at `at`. Returns settle the oldest pallets first, so what is open is what moved last: `entries` need reach
 * back 90 days only, and what they do not cover is older. Both sides age the same.
 */
export function ageingOf(view: AccountView, balance: number, entries: readonly LedgerEntry[], at: Instant): Ageing {
  const ages = { upTo30Days: 0, upTo60Days: 0, upTo90Days: 0, over90Days: 0 };
  const newestFirst = entries.filter((entry) => isPostedBefore(entry, at))
    .map(({ transfer }) => ({ moved: signedQuantity(view, transfer), on: transfer.occurredAt.serverAt }))
    .filter(({ moved }) => Math.sign(moved) === Math.sign(balance))
    .sort((one, other) => other.on - one.on);
  let open = Math.abs(balance);
  for (const { moved, on } of newestFirst) {
    const pallets = Math.min(open, Math.abs(moved));
    ages[bucketOf(Math.floor((at - on) / DAY_MS))] += pallets;
    open -= pallets;
  }
  return { ...ages, over90Days: ages.over90Days + open };
}

function isPostedBefore(entry: LedgerEntry, at: Instant): boolean {
  const postedAt = postedAtOf(entry);
  return postedAt !== null && postedAt < at;
}

function bucketOf(days: number): keyof Ageing {
  return days <= 30 ? "upTo30Days" : days <= 60 ? "upTo60Days" : days <= 90 ? "upTo90Days" : "over90Days";
}
