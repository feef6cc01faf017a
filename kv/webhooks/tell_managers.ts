import type { Organisation } from "../../domain/directory/types.ts";
import { webhookTrouble } from "../../domain/notices/mail_templates.ts";
import type { Notice, NoticeContent, WebhookNoticeType } from "../../domain/notices/notice.ts";
import { RIGHTS } from "../../domain/rights/policy.ts";
import type { Webhook } from "../../domain/webhooks/types.ts";
import type { Commit } from "../commit.ts";
import { listUsersByOrg } from "../identity/users.ts";
import { keys } from "../keys.ts";
import { queueMail } from "../mails/queue_mail.ts";
import { addNotice } from "../notices/notices.ts";
import type { Store } from "../store.ts";

const MANAGERS: readonly string[] = RIGHTS["webhooks.manage"];
/** Keeps the commit within the store's size; a firm with more managers reads its list of notices. */
const MOST_PEOPLE = 10;

/** Adds to the commit a notice that a subscription is in trouble, and a mail to each person who manages it. */
export async function tellManagers(
  commit: Commit,
  store: Store,
  { orgId, id }: Webhook,
  trouble: NoticeContent<WebhookNoticeType>,
  publicUrl: string,
): Promise<void> {
  const notice: Notice<WebhookNoticeType> = { ...trouble, orgId, path: `/account/webhooks/${id}` };
  addNotice(commit, store, notice);
  const [{ value: firm }, people] = await Promise.all([
    store.kv.get<Organisation>(keys.organisation(orgId)),
    listUsersByOrg(store.kv, orgId),
  ]);
  if (firm === null) return;
  const told = people.filter(({ role, ready }) => ready && MANAGERS.includes(role)).slice(0, MOST_PEOPLE);
  for (const { id: userId, email, lang } of told) {
    const mail = webhookTrouble(lang, { notice, firm: firm.name, url: publicUrl + notice.path });
    queueMail(commit, store, email, mail, { userId, orgId });
  }
}
