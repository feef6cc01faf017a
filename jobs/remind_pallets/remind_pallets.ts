import type { Organisation } from "../../domain/directory/types.ts";
import type { Role } from "../../domain/identity/types.ts";
import { palletReminder } from "../../domain/notices/mail_templates.ts";
import type { Notice } from "../../domain/notices/notice.ts";
import { pendingUntilOf } from "../../domain/pallets/pending.ts";
import { transferStateOf } from "../../domain/pallets/transfer_state.ts";
import type { LedgerEntry } from "../../domain/pallets/types.ts";
import { Commit } from "../../kv/commit.ts";
import { listUsersByOrg } from "../../kv/identity/users.ts";
import { keys } from "../../kv/keys.ts";
import { queueMail } from "../../kv/mails/queue_mail.ts";
import { addNotice } from "../../kv/notices/notices.ts";
import { counterpartName, isSide, loadExchange } from "../../kv/pallets/list_pallets.ts";
import type { Store } from "../../kv/store.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";

/** Roles that may confirm. */
const TOLD: readonly Role[] = ["owner", "dispatcher", "accountant"];
/** Keeps the commit within the store's size; a firm with more people reads its list of notices. */
const MOST_PEOPLE = 10;
const PATH = "/pallets";

/**
 * Reminds a firm of an exchange that it has not signed: a notice, and a mail to each person who may confirm. Nothing when it was answered meanwhile,
 * or when the firm has no account here.
 */
export const remindPallets: Handler<"remind_pallets", JobPorts> = async (store, { publicUrl }, { transferId }) => {
  const { value: entry } = await store.kv.get<LedgerEntry>(keys.transfer(transferId));
  const awaiting = entry?.transfer.awaiting;
  if (entry === null || awaiting === undefined || transferStateOf(entry) !== "pending") return null;
  const { value: firm } = await store.kv.get<Organisation>(keys.organisation(awaiting));
  const theirs = (await loadExchange(store.kv, entry)).map(({ value }) => value).find((one) => isSide(awaiting, one));
  if (firm === null || theirs === undefined) return null;
  const notice = await noticeOf(store, theirs, firm);
  const commit = new Commit(store.kv);
  addNotice(commit, store, notice);
  const people = (await listUsersByOrg(store.kv, firm.id)).filter(({ role, ready }) => ready && TOLD.includes(role));
  for (const { id: userId, email, lang } of people.slice(0, MOST_PEOPLE)) {
    const mail = palletReminder(lang, { notice, firm: firm.name, url: publicUrl + PATH });
    queueMail(commit, store, email, mail, { userId, orgId: firm.id });
  }
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
