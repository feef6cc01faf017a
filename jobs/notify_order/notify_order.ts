import { noticesFor } from "../../domain/notices/notices_for.ts";
import type { Order, OrderEvent } from "../../domain/orders/types.ts";
import { Commit } from "../../kv/commit.ts";
import { noteDriverNews } from "../../kv/driver_news/note_driver_news.ts";
import { keys } from "../../kv/keys.ts";
import { LIMITS } from "../../kv/limits.ts";
import { addNotice } from "../../kv/notices/notices.ts";
import { tellPeople } from "../../kv/notices/tell_people.ts";
import type { Store } from "../../kv/store.ts";
import { sendToWebhooks } from "../../kv/webhooks/queue_deliveries.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";

/** Tells who has to do with an order what happened: a notice for each event to firms, their people as each of them chose, their webhooks, and its driver. */
export const notifyOrder: Handler<"notify_order", JobPorts> = async (store, { publicUrl }, { orderId, eventIds }) => {
  const { value: order } = await store.kv.get<Order>(keys.order(orderId));
  if (order === null) return null;
  const events = await readEvents(store, orderId, eventIds);
  const byFirm = Map.groupBy(events.flatMap((event) => noticesFor(event, order)), (notice) => notice.orgId);
  const commit = new Commit(store.kv);
  const told = await sendToWebhooks(commit, store, order, events);
  const isNews = await noteDriverNews(commit, store, order, events);
  if (byFirm.size === 0 && told === 0 && !isNews) return null;
  for (const [orgId, notices] of byFirm) {
    const records = notices.map((notice) => addNotice(commit, store, notice));
    await tellPeople(commit, store, { orgId, notices: records }, publicUrl);
  }
  return commit;
};

async function readEvents(store: Store, orderId: string, eventIds: readonly string[]): Promise<OrderEvent[]> {
  const events: OrderEvent[] = [];
  for (let start = 0; start < eventIds.length; start += LIMITS.keysPerGetMany) {
    const some = eventIds.slice(start, start + LIMITS.keysPerGetMany).map((id) => keys.orderEvent(orderId, id));
    for (const { value } of await store.kv.getMany<OrderEvent[]>(some)) if (value !== null) events.push(value);
  }
  return events;
}
