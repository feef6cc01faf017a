import { alertMail } from "../../domain/notices/alert_mail.ts";
import type { Alert } from "../../domain/monitoring/follow_rule.ts";
import type { AlertNoticeType, Notice } from "../../domain/notices/notice.ts";
import type { Commit } from "../commit.ts";
import { listOrganisationsByKind } from "../directory/organisations.ts";
import { listUsersByOrg } from "../identity/users.ts";
import { queueMail } from "../mails/queue_mail.ts";
import { addNotice } from "../notices/notices.ts";
import type { Store } from "../store.ts";

/** Keeps the commit within the store's size; whoever else runs the platform reads the notices. */
const MOST_PEOPLE = 10;

/** Adds to the commit a notice to the firm that runs the platform, and a mail to each of its administrators. `value` is what was measured now. */
export async function tellAdministrators(
  commit: Commit,
  store: Store,
  { tell, alert, value }: { readonly tell: "opened" | "closed"; readonly alert: Alert; readonly value: number },
  publicUrl: string,
): Promise<void> {
  const path = "/admin/alerts";
  const { rule, threshold, openedAt } = alert;
  for (const { id: orgId } of await listOrganisationsByKind(store.kv, "platform")) {
    const notice: Notice<AlertNoticeType> = {
      type: `alert.${tell}`,
      facts: { rule, value, threshold, since: openedAt },
      orgId,
      path,
    };
    addNotice(commit, store, notice);
    const people = (await listUsersByOrg(store.kv, orgId)).filter(({ role, ready }) => ready && role === "admin");
    for (const { email, lang } of people.slice(0, MOST_PEOPLE)) {
      queueMail(commit, store, email, alertMail(lang, { notice, url: publicUrl + path }));
    }
  }
}
