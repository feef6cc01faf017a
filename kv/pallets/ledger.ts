import { accountParts, relationKey } from "../../domain/pallets/account.ts";
import { NO_SUMS, resolutionChanges, type SumChange, transferChanges } from "../../domain/pallets/account_sums.ts";
import { pendingSchedule } from "../../domain/pallets/pending.ts";
import type {
  AccountKind,
  AccountSum,
  AccountSums,
  LedgerEntry,
  PalletAccount,
  PartyKey,
  QualityGroup,
  Transfer,
  TransferResolution,
} from "../../domain/pallets/types.ts";
import type { PalletType } from "../../domain/orders/types.ts";
import type { Aggregate, Commit, Loaded } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { searchable } from "../searchable.ts";
import type { Store } from "../store.ts";

/** Ledger entries: a transfer that never changes, with what was recorded about it since. */
export const TRANSFERS: Aggregate<LedgerEntry> = {
  name: "transfers",
  key: ({ transfer }) => keys.transfer(transfer.id),
  entries: (entry) => {
    const { transfer, resolution, dispute, answer } = entry;
    const { holder, counterpart } = transfer.debit;
    const pending = transfer.entered === "pending" && resolution === undefined;
    return [
      { key: keys.transferByRelation(relationKey(holder, counterpart), transfer.occurredAt.serverAt, transfer.id), value: entry },
      ...transfer.origin ? [{ key: keys.transferByOrder(transfer.origin.orderId, transfer.id), value: entry }] : [],
      ...pending && transfer.awaiting
        ? [{ key: keys.pendingTransfer(transfer.awaiting, transfer.pendingUntil ?? 0, transfer.id), value: entry }]
        : [],
      ...dispute
        ? [dispute.openedBy, dispute.against].map((party) => ({
          key: keys.disputeByOrg(party, answer === undefined ? "open" : "answered", dispute.id),
          value: entry,
        }))
        : [],
    ];
  },
  counters: () => [],
  lists: ({ transfer }) => [transfer.debit.holder, transfer.debit.counterpart],
};

/** Names of the parties, for the lists of their counterparts. */
export type PartyNames = Readonly<Record<PartyKey, string>>;

/** One party's line in the list of its relations. */
export interface RelationRow {
  readonly relation: string;
  readonly counterpart: PartyKey;
  readonly name: string;
}

/**
 * Enters transfers in `commit`: the record, its lists, and the growing sums of both accounts, none of which is read, so that any number of
 * writers on one account never conflict. Pending ones get their reminders and the posting on day 8 as messages.
 */
export function enterTransfers(commit: Commit, store: Store, transfers: readonly Transfer[], names: PartyNames): void {
  for (const transfer of transfers) {
    commit.create(TRANSFERS, { transfer });
    addSums(commit, transferChanges(transfer));
    const { holder, counterpart } = transfer.debit;
    putRelation(commit, holder, counterpart, names);
    putRelation(commit, counterpart, holder, names);
    for (const { action, at } of pendingSchedule(transfer)) {
      const kind = action === "post" ? "post_pallets" : "remind_pallets";
      sendMessage(commit, store, { kind, payload: { transferId: transfer.id }, dueAt: at });
    }
  }
}

/** Records in `commit` how a pending transfer ended. */
export function resolveTransfer(commit: Commit, before: Loaded<LedgerEntry>, resolution: TransferResolution): void {
  commit.change(TRANSFERS, before, { ...before.value, resolution });
  addSums(commit, resolutionChanges(before.value.transfer, resolution.outcome));
}

function addSums(commit: Commit, changes: readonly SumChange[]): void {
  for (const { account, sum, by } of changes) commit.add(keys.accountSum(accountParts(account), sum), by);
}

function putRelation(commit: Commit, holder: PartyKey, counterpart: PartyKey, names: PartyNames): void {
  const name = names[counterpart] ?? counterpart;
  const relation = relationKey(holder, counterpart);
  commit.put(keys.relationByOrg(holder, searchable(name), relation), { relation, counterpart, name } satisfies RelationRow);
}

/** An account of a holder with its four sums. */
export interface AccountRow {
  readonly account: PalletAccount;
  readonly sums: AccountSums;
}

const MAX_SUMS = 4_000;

/** Every account of `holder`, or those towards one counterpart: one range read. */
export async function listAccounts(kv: Deno.Kv, holder: PartyKey, counterpart?: PartyKey): Promise<AccountRow[]> {
  const prefix = ["account_sums", holder, ...counterpart === undefined ? [] : [counterpart]];
  return await foldSums(kv.list<Deno.KvU64>({ prefix }, { limit: MAX_SUMS, batchSize: 500 }));
}

/** Puts the sums of an iteration over account keys together, account by account. */
export async function foldSums(sums: AsyncIterable<Deno.KvEntry<Deno.KvU64>>): Promise<AccountRow[]> {
  const rows = new Map<string, { account: PalletAccount; sums: AccountSums }>();
  for await (const { key, value } of sums) {
    const [, holder, counterpart, kind, type, quality, sum] = key as [string, string, string, string, string, string, AccountSum];
    const name = JSON.stringify(key.slice(1, -1));
    const row = rows.get(name) ?? {
      account: { holder, counterpart, kind: kind as AccountKind, type: type as PalletType, quality: quality as QualityGroup },
      sums: NO_SUMS,
    };
    rows.set(name, { ...row, sums: { ...row.sums, [sum]: Number(value.value) } });
  }
  return [...rows.values()];
}
