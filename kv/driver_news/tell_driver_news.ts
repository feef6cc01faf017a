import type { Driver } from "../../domain/directory/types.ts";
import { GATHERED_MS } from "../../domain/driver_news/due_at.ts";
import { type News, newsOf } from "../../domain/driver_news/news.ts";
import { tellDriver } from "../../domain/driver_news/tell_driver.ts";
import { tourOf } from "../../domain/driver_news/tour.ts";
import type { Order } from "../../domain/orders/types.ts";
import { mobileOf } from "../../domain/texts/mobile_of.ts";
import type { Commit } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { getEach, getMany } from "../limits.ts";
import { listDevices } from "../push/push_devices.ts";
import { queuePush } from "../push/queue_push.ts";
import type { Store } from "../store.ts";
import { type DriverTour, putTour } from "./driver_tours.ts";
import type { DriverNews } from "./note_driver_news.ts";
import { mailDriver } from "./mail_driver.ts";
import { linkChars, textDriver } from "./text_driver.ts";

/** Orders told of at once; the others follow. */
const MOST_AT_ONCE = 40;

/** What a message to a driver takes from outside. */
interface Around {
  /** Begins links; no slash at the end. */
  readonly publicUrl: string;
  /** Whether texts leave the house. */
  readonly delivers: boolean;
}

/**
 * Adds to the commit that a driver is told of all that is new by now, and of what falls due within a minute: on the browsers of their phone where they let
 * us, else, and where none takes it, by one text to their mobile, unless their carrier does without or no provider takes texts (`delivers`); else by mail,
 * where their card has an address. The record of what waits is checked: of two jobs at
 * once, one tells.
 */
export async function tellDriverNews(
  commit: Commit,
  store: Store,
  { orgId, driverId }: { readonly orgId: string; readonly driverId: string },
  { publicUrl, delivers }: Around,
): Promise<void> {
  const key = keys.driverNews(driverId);
  const [{ value, versionstamp }, { value: driver }, { versionstamp: isOff }] = await getMany<[DriverNews, Driver, true]>(
    store.kv,
    [key, keys.driver(orgId, driverId), keys.driverTextsOff(orgId)],
  );
  if (value === null) return;
  const until = store.now() + GATHERED_MS;
  const due = Object.keys(value.pending).filter((orderId) => value.pending[orderId]! <= until).slice(0, MOST_AT_ONCE);
  if (due.length === 0) return;
  const left = Object.entries(value.pending).filter(([orderId]) => !due.includes(orderId));
  commit.check(key, versionstamp);
  if (left.length === 0) commit.delete(key);
  else commit.put(key, { pending: Object.fromEntries(left) } satisfies DriverNews);
  if (left.some(([, at]) => at <= until)) sendMessage(commit, store, { kind: "tell_driver", payload: { orgId, driverId } });
  const concerned = await loadConcerned(store, driverId, due);
  const news = concerned.flatMap(({ news }) => news ?? []);
  const isThere = driver !== null && driver.archivedAt === undefined;
  const message = isThere
    ? await queueNews(commit, store, driver, news, { publicUrl, delivers, isTexted: isOff === null })
    : null;
  for (const { orderId, order, told, news } of concerned) {
    const by = news === null ? told?.message : message;
    putTour(commit, store, { orgId, driverId, orderId, ...by && { message: by } }, order && tourOf(order, driverId));
  }
}

interface Concerned {
  readonly orderId: string;
  readonly order: Order | null;
  readonly told: DriverTour | null;
  readonly news: News | null;
}

async function loadConcerned({ kv }: Store, driverId: string, orderIds: readonly string[]): Promise<Concerned[]> {
  const [orders, tours] = await Promise.all([
    getEach<Order>(kv, orderIds.map(keys.order)),
    getEach<DriverTour>(kv, orderIds.map((orderId) => keys.driverTour(driverId, orderId))),
  ]);
  return orderIds.map((orderId, index) => {
    const [{ value: order }, { value: told }] = [orders[index]!, tours[index]!];
    return { orderId, order, told, news: order && newsOf(told?.tour ?? null, order, driverId) };
  });
}

/** Adds to the commit the message that tells the news; absent where there are none, or no way to the driver. */
async function queueNews(
  commit: Commit,
  store: Store,
  driver: Driver,
  [first, ...others]: readonly News[],
  { publicUrl, delivers, isTexted }: Around & { readonly isTexted: boolean },
): Promise<DriverTour["message"] | null> {
  if (first === undefined) return null;
  const { title, body, ...text } = tellDriver(driver.lang, [first, ...others], linkChars(publicUrl));
  const to = isTexted ? mobileOf(driver.phone) : null;
  if ((await listDevices(store.kv, driver.id)).length > 0) {
    const content = { title, body, path: "/driver", ...to !== null && { instead: { ...text, to } } };
    return { channel: "push", id: queuePush(commit, store, driver.id, content, { orgId: driver.orgId }) };
  }
  const { email } = driver;
  if (email !== undefined && (to === null || !delivers)) {
    const id = mailDriver(commit, store, driver, email, { news: [first, ...others], opens: text.opens, publicUrl });
    return { channel: "mail", id };
  }
  if (to === null) return null;
  return { channel: "text", id: textDriver(commit, store, driver, { ...text, to }, publicUrl) };
}
