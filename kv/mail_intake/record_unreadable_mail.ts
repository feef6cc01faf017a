import type { UnreadableMail } from "../../domain/mail_intake/received_mail.ts";
import type { Order } from "../../domain/orders/types.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { countFact } from "../metrics/metric_sums.ts";
import { addNotice } from "../notices/notices.ts";
import type { Store } from "../store.ts";
import { REMEMBERED_MS } from "./take_in_mail.ts";
import type { MailTarget } from "./target_of.ts";

/**
 * Counts a mail that cannot be read and tells the organisation to whose address it came; false where the same one was told of already. `hash` is of the
 * address and the bytes, `sentBy` what the envelope says, which anybody can forge.
 */
export async function recordUnreadableMail(
  store: Store,
  hash: string,
  { orgId, orderId }: MailTarget,
  { sentBy, reason }: { readonly sentBy: string; readonly reason: UnreadableMail },
): Promise<boolean> {
  const order = orderId === undefined ? null : (await store.kv.get<Order>(keys.order(orderId))).value;
  const key = keys.mailTaken(hash);
  const commit = new Commit(store.kv).check(key, null).put(key, true, { expireIn: REMEMBERED_MS });
  const facts = { sentBy: sentBy || "?", reason, ...order && { number: order.number } };
  addNotice(commit, store, { type: "mail.unreadable", facts, orgId, path: "/received-documents" });
  countFact(commit, store, "mails_unreadable");
  return await commit.send();
}
