import type { Organisation } from "../../domain/directory/types.ts";
import type { Role } from "../../domain/identity/types.ts";
import { orderNotices } from "../../domain/notices/mail_templates.ts";
import { isMailed } from "../../domain/notices/notice_sides.ts";
import { noticesFor } from "../../domain/notices/notices_for.ts";
import type { OrderNotice } from "../../domain/notices/notice.ts";
import type { Order, OrderEvent } from "../../domain/orders/types.ts";
import { Commit } from "../../kv/commit.ts";
import { listUsersByOrg } from "../../kv/identity/users.ts";
import { keys } from "../../kv/keys.ts";
import { LIMITS } from "../../kv/limits.ts";
import { queueMail } from "../../kv/mails/queue_mail.ts";
import { addNotice } from "../../kv/notices/notices.ts";
import type { Store } from "../../kv/store.ts";
import { sendToWebhooks } from "../../kv/webhooks/queue_deliveries.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";

/** Roles whose work is the orders. */
const TOLD: readonly Role[] = ["owner", "dispatcher"];
/** Keeps the commit within the store's size; a firm with more people reads its list of notices. */
const MOST_PEOPLE = 10;

/** Tells the firms of an order what happened: a notice for each event, one mail a person for all of them, and their webhooks. */
export const notifyOrder: Handler<"notify_order", JobPorts> = async (store, { publicUrl }, { orderId, eventIds }) => {
  const { value: order } = await store.kv.get<Order>(keys.order(orderId));
  if (order === null) return null;
  const events = await readEvents(store, orderId, eventIds);
  const byFirm = Map.groupBy(events.flatMap((event) => noticesFor(event, order)), (notice) => notice.orgId);
  const commit = new Commit(store.kv);
  const told = await sendToWebhooks(commit, store, order, events);
  if (byFirm.size === 0 && told === 0) return null;
  for (const [orgId, notices] of byFirm) {
    for (const notice of notices) addNotice(commit, store, notice);
    if (notices.some(({ type }) => isMailed(type))) {
      await mailTo(commit, store, orgId, notices as [OrderNotice, ...OrderNotice[]], publicUrl);
    }
  }
  return commit;
};

async function mailTo(
  commit: Commit,
  store: Store,
  orgId: string,
  notices: readonly [OrderNotice, ...OrderNotice[]],
  publicUrl: string,
): Promise<void> {
  const [{ value: firm }, people] = await Promise.all([
    store.kv.get<Organisation>(keys.organisation(orgId)),
    listUsersByOrg(store.kv, orgId),
  ]);
  if (firm === null) return;
  const url = `${publicUrl}${notices[0].path}`;
  const told = people.filter(({ role, ready }) => ready && TOLD.includes(role)).slice(0, MOST_PEOPLE);
  for (const { id: userId, email, lang } of told) {
    queueMail(commit, store, email, orderNotices(lang, { notices, firm: firm.name, url }), { userId, orgId });
  }
}

async function readEvents(store: Store, orderId: string, eventIds: readonly string[]): Promise<OrderEvent[]> {
  const events: OrderEvent[] = [];
  for (let start = 0; start < eventIds.length; start += LIMITS.keysPerGetMany) {
    const some = eventIds.slice(start, start + LIMITS.keysPerGetMany).map((id) => keys.orderEvent(orderId, id));
    for (const { value } of await store.kv.getMany<OrderEvent[]>(some)) if (value !== null) events.push(value);
  }
  return events;
}
