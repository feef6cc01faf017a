import type { Organisation } from "../../domain/directory/types.ts";
import type { Notice } from "../../domain/notices/notice.ts";
import { pendingUntilOf } from "../../domain/pallets/pending.ts";
import { transferStateOf } from "../../domain/pallets/transfer_state.ts";
import type { LedgerEntry } from "../../domain/pallets/types.ts";
import { Commit } from "../../kv/commit.ts";
import { keys } from "../../kv/keys.ts";
import { tellFirm } from "../../kv/notices/tell_firm.ts";
import { counterpartName, isSide, loadExchange } from "../../kv/pallets/list_pallets.ts";
import type { Store } from "../../kv/store.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";

const PATH = "/pallets";

/**
 * Reminds a firm of an exchange that it has not signed, and its people as each of them chose. Nothing when it was answered meanwhile, or when the firm
 * has no account here.
 */
export const remindPallets: Handler<"remind_pallets", JobPorts> = async (store, _ports, { transferId }) => {
  const { value: entry } = await store.kv.get<LedgerEntry>(keys.transfer(transferId));
  const awaiting = entry?.transfer.awaiting;
  if (entry === null || awaiting === undefined || transferStateOf(entry) !== "pending") return null;
  const { value: firm } = await store.kv.get<Organisation>(keys.organisation(awaiting));
  const theirs = (await loadExchange(store.kv, entry)).map(({ value }) => value).find((one) => isSide(awaiting, one));
  if (firm === null || theirs === undefined) return null;
  const commit = new Commit(store.kv);
  tellFirm(commit, store, await noticeOf(store, theirs, firm));
  return commit;
};

async function noticeOf({ kv }: Store, { transfer }: LedgerEntry, firm: Organisation): Promise<Notice<"pallets.to_confirm">> {
  const { holder, counterpart } = transfer.debit;
  const facts = {
    other: await counterpartName(kv, firm.id, holder === firm.id ? counterpart : holder),
    quantity: transfer.quantity,
    palletType: transfer.type,
    until: pendingUntilOf(transfer.occurredAt),
    timeZone: firm.timeZone,
  };
  return { type: "pallets.to_confirm", facts, orgId: firm.id, path: PATH };
}
