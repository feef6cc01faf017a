import { type DriverTold, toldBy, toldByMail } from "../../domain/driver_news/driver_told.ts";
import type { Order } from "../../domain/orders/types.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { getMail, lifeOf } from "../mails/mail.ts";
import { getSending } from "../sendings/sendings.ts";
import type { Store } from "../store.ts";
import type { DriverTour } from "./driver_tours.ts";
import type { DriverNews } from "./note_driver_news.ts";

/** Whether the driver who runs an order knows of it as it is; null where there is none, or it is too long ago: two reads at once, then one. */
export async function readDriverTold(
  store: Pick<Store, "kv" | "now">,
  { id, assignment }: Pick<Order, "id" | "assignment">,
): Promise<DriverTold | null> {
  if (assignment === undefined) return null;
  const { driverId } = assignment;
  const [{ value: news }, { value: told }] = await getMany<[DriverNews, DriverTour]>(store.kv, [
    keys.driverNews(driverId),
    keys.driverTour(driverId, id),
  ]);
  const due = news?.pending[id];
  if (due !== undefined) return { kind: "due", at: due };
  if (told === null) return null;
  if (told.message === undefined) return { kind: "by_nobody" };
  const { channel, id: messageId } = told.message;
  if (channel === "mail") {
    const mail = await getMail(store.kv, messageId);
    return mail && toldByMail(lifeOf(mail.value), mail.value.createdAt);
  }
  const sending = await getSending(store, channel, messageId);
  return sending && toldBy(sending.value);
}
