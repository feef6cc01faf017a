import { relationKey } from "../../domain/pallets/account.ts";
import { balanceOf } from "../../domain/pallets/account_sums.ts";
import type { AccountView } from "../../domain/pallets/account_view.ts";
import { openingBalanceOf, type Statement, statementOf, type StatementPeriod } from "../../domain/pallets/statement.ts";
import { ACCOUNT_KINDS, type LedgerEntry, type PartyKey } from "../../domain/pallets/types.ts";
import { PALLET_TYPES } from "../../domain/orders/types.ts";
import { DAY_MS, type Instant } from "../../domain/time/instant.ts";
import { type AccountRow, listAccounts } from "./ledger.ts";
import { listDecided, listPendingOfRelation } from "./list_pallets.ts";
import { readAtOnce } from "./read_at_once.ts";

/** One side's statements of a relation, one for each kind of account and pallet type, debts first. */
export interface RelationStatements {
  readonly statements: readonly Statement[];
  /** The entries behind the statements' lines, by transfer id. */
  readonly entries: ReadonlyMap<string, LedgerEntry>;
}

/** Reach back of the ageing. */
const AGEING_MS = 91 * DAY_MS;
const MAX_ENTRIES = 2_000;

/**
 * The statements of `party` with `counterpart` over `period`. A balance in the past is today's less what was posted since, so no older history is
 * read, but everything from the period on is: "too_many_entries" when that is over 2,000.
 */
export async function readStatements(
  kv: Deno.Kv,
  party: PartyKey,
  counterpart: PartyKey,
  period: StatementPeriod,
): Promise<RelationStatements | "too_many_entries"> {
  const since = Math.min(period.from, period.to - AGEING_MS);
  const read = await readAccounts(kv, party, counterpart, since);
  if (read.entries.length > MAX_ENTRIES) return "too_many_entries";
  return {
    statements: viewsOf(party, counterpart, read.accounts).map(({ view, balance }) =>
      statementOf(view, openingBalanceOf(view, balance, read.entries, period.from), read.entries, period)
    ),
    entries: new Map(read.entries.map((entry) => [entry.transfer.id, entry])),
  };
}

/** The sums of the accounts of `party` with `counterpart`, and the entries since. */
function readAccounts(kv: Deno.Kv, party: PartyKey, counterpart: PartyKey, since: Instant) {
  const relation = relationKey(party, counterpart);
  return readAtOnce(kv, party, async () => {
    const [accounts, decided, pending] = await Promise.all([
      listAccounts(kv, party, counterpart),
      listDecided(kv, relation, since, MAX_ENTRIES + 1),
      listPendingOfRelation(kv, relation),
    ]);
    return { accounts, entries: [...decided, ...pending] };
  });
}

function viewsOf(
  holder: PartyKey,
  counterpart: PartyKey,
  accounts: readonly AccountRow[],
): { view: AccountView; balance: number }[] {
  return ACCOUNT_KINDS.flatMap((kind) =>
    PALLET_TYPES.flatMap((type) => {
      const sums = accounts.filter(({ account }) => account.kind === kind && account.type === type).map((row) => row.sums);
      if (sums.length === 0) return [];
      const balance = sums.reduce((total, qualitySums) => total + balanceOf(qualitySums), 0);
      return [{ view: { kind, holder, counterpart, type }, balance }];
    })
  );
}
