import { balanceOf, pendingOf } from "../../../domain/pallets/account_sums.ts";
import type { AccountView } from "../../../domain/pallets/account_view.ts";
import { accountKey } from "../../../domain/pallets/account.ts";
import type { AccountRow } from "../../../kv/pallets/ledger.ts";

/** One kind of account with one counterpart in one pallet type, all qualities together. */
export interface BalanceRow {
  readonly view: AccountView;
  readonly balance: number;
  /** Pallets that wait for a confirmation, both directions together. */
  readonly pending: number;
}

/** Accounts put together over their qualities, in the order given. */
export function balancesOf(accounts: readonly AccountRow[]): BalanceRow[] {
  const rows = new Map<string, BalanceRow>();
  for (const { account: { quality: _quality, ...view }, sums } of accounts) {
    const key = accountKey({ ...view, quality: "unsorted" });
    const row = rows.get(key) ?? { view, balance: 0, pending: 0 };
    rows.set(key, { view, balance: row.balance + balanceOf(sums), pending: row.pending + pendingOf(sums) });
  }
  return [...rows.values()];
}

/** Pallets that a firm owes, and those it is owed, over all its debts. */
export function debtsOf(rows: readonly BalanceRow[]): { readonly owed: number; readonly due: number } {
  const debts = rows.filter(({ view }) => view.kind === "debt").map(({ balance }) => balance);
  return {
    owed: debts.reduce((sum, balance) => sum + Math.max(0, balance), 0),
    due: debts.reduce((sum, balance) => sum + Math.max(0, -balance), 0),
  };
}
