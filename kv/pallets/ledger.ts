import { evidenceRetention } from "../../domain/documents/retention.ts";
import { accountParts, relationKey } from "../../domain/pallets/account.ts";
import { NO_SUMS, resolutionChanges, type SumChange, transferChanges } from "../../domain/pallets/account_sums.ts";
import { pendingSchedule } from "../../domain/pallets/pending.ts";
import { decidedAtOf } from "../../domain/pallets/transfer_state.ts";
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

/**
 * Ledger entries: a transfer that never changes, with what was recorded about it since. A relation lists its entries by when they were decided,
 * the pending ones apart: so the balance at any moment follows from the sums and the entries decided since, whatever happened before.
 */
export const TRANSFERS: Aggregate<LedgerEntry> = {
  name: "transfers",
  key: ({ transfer }) => keys.transfer(transfer.id),
  entries: (entry) => {
    const { transfer, dispute, answer } = entry;
    const relation = relationKey(transfer.debit.holder, transfer.debit.counterpart);
    const decidedAt = decidedAtOf(entry);
    return [
      {
        key: decidedAt === null
          ? keys.pendingByRelation(relation, transfer.id)
          : keys.transferByRelation(relation, decidedAt, transfer.id),
        value: entry,
      },
      ...transfer.origin ? [{ key: keys.transferByOrder(transfer.origin.orderId, transfer.id), value: entry }] : [],
      ...decidedAt === null && transfer.awaiting
        ? [{ key: keys.pendingTransfer(transfer.awaiting, transfer.pendingUntil ?? 0, transfer.id), value: entry }]
        : [],
      ...dispute
        ? [dispute.openedBy, dispute.against].map((party) => ({
          key: keys.disputeByOrg(party, answer === undefined ? "open" : "answered", dispute.id),
          value: entry,
        }))
        : [],
      ...[...dispute?.evidence ?? [], ...answer?.evidence ?? []].map((file) => ({
        key: keys.transferByBlob(file.sha256, file.id, transfer.id),
        value: evidenceRetention(entry),
      })),
    ];
  },
  counters: () => [],
  lists: ({ transfer }) => [transfer.debit.holder, transfer.debit.counterpart],
};

/** Names of the parties, for the lists of their counterparts. */
export type PartyNames = Readonly<Partial<Record<PartyKey, string>>>;

/** One party's line in the list of its relations. */
export interface RelationRow {
  readonly relation: string;
  readonly counterpart: PartyKey;
  readonly name: string;
}

/**
 * Enters transfers in `commit`: the record, its lists, and the growing sums of both accounts, none of which is read, so that any number of
 * writers on one account never conflict. Each pending exchange gets its reminders and the posting on day 8 as messages. `names` lists the relation with
 * both parties; absent, as for a settlement, it is listed since an earlier transfer.
 */
export function enterTransfers(commit: Commit, store: Store, transfers: readonly Transfer[], names: PartyNames = {}): void {
  const scheduled = new Set<string>();
  for (const transfer of transfers) {
    commit.create(TRANSFERS, { transfer });
    addSums(commit, transferChanges(transfer));
    const { holder, counterpart } = transfer.debit;
    putRelation(commit, holder, counterpart, names);
    putRelation(commit, counterpart, holder, names);
    if (!scheduled.has(transfer.exchangeId)) schedule(commit, store, transfer);
    scheduled.add(transfer.exchangeId);
  }
}

/** The jobs look after the whole exchange that `transfer` is part of. */
function schedule(commit: Commit, store: Store, transfer: Transfer): void {
  for (const { action, at } of pendingSchedule(transfer)) {
    const kind = action === "post" ? "post_pallets" : "remind_pallets";
    sendMessage(commit, store, { kind, payload: { transferId: transfer.id }, dueAt: at });
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
  const name = names[counterpart];
  if (name === undefined) return;
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
