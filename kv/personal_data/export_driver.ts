import type { Driver } from "../../domain/directory/types.ts";
import type { SharedPhone } from "../../domain/identity/driver_pin.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { listAudits, recordAudit } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { getCard } from "../directory/book.ts";
import { DRIVERS } from "../directory/books.ts";
import { getDriverPin } from "../identity/driver_pins.ts";
import { MOST_PHONES } from "../identity/shared_phones.ts";
import { keys } from "../keys.ts";
import type { DriverStopRow } from "../orders/orders.ts";
import { readAll } from "../page.ts";
import { listDevices } from "../push/push_devices.ts";
import { listSendingsTo } from "../sendings/forget_sendings.ts";
import type { Store } from "../store.ts";
import { type Act, actOf, MOST_ACTS } from "./act_of.ts";
import { iso } from "./iso.ts";
import { readSignIns, type SignIns } from "./sign_ins.ts";

const MOST_STOPS = 500;

/** What is kept of a driver, in a form that other programs read (GDPR, art. 15 and 20). Instants as ISO 8601. Holds no secret. */
export interface DriverData extends SignIns {
  readonly exportedAt: string;
  readonly driver: Readonly<Record<string, string | boolean>>;
  readonly pin: { readonly setAt: string } | null;
  /** Shared phones with a session of the driver's, and until when. */
  readonly phones: readonly { readonly name: string; readonly until: string }[];
  /** The last stops that were given to the driver; the orders themselves are the parties'. */
  readonly stops: readonly Readonly<Record<"order" | "kind" | "name" | "city" | "from" | "to", string>>[];
  /** Browsers of the driver's phone that may be notified. */
  readonly browsers: readonly { readonly name: string; readonly addedAt: string }[];
  /** Texts and notifications of the last thirty days. */
  readonly messages: readonly Readonly<Record<"at" | "channel" | "state", string>>[];
  readonly acts: readonly Act[];
}

/** Gathers what is kept of a driver of the viewer's organisation, with a line of audit; null where there is none. */
export async function exportDriver(store: Store, by: Viewer, driverId: string): Promise<DriverData | null> {
  const driver = await getCard(store.kv, DRIVERS, by.orgId, driverId);
  if (driver === null) return null;
  const commit = new Commit(store.kv);
  recordAudit(commit, store, by, { action: "personal_data.exported", target: driver.value.name });
  await commit.send();
  return await gather(store, driver.value);
}

async function gather({ kv, now }: Store, { id, orgId, archivedAt, ...card }: Driver): Promise<DriverData> {
  const prefix = keys.stopByDriver(id, "", 0, "").slice(0, 2);
  const [signIns, pin, phones, stops, browsers, messages, acts] = await Promise.all([
    readSignIns(kv, id),
    getDriverPin(kv, orgId, id),
    readAll<SharedPhone>(kv, { prefix: keys.sharedPhone(orgId, "").slice(0, 2) }, MOST_PHONES),
    Array.fromAsync(kv.list<DriverStopRow>({ prefix }, { limit: MOST_STOPS, reverse: true })),
    listDevices(kv, id),
    listSendingsTo(kv, id),
    listAudits(kv, { by: id }, { limit: MOST_ACTS }),
  ]);
  return {
    exportedAt: iso(now()),
    driver: { id, ...card, ...archivedAt !== undefined && { archivedAt: iso(archivedAt) } },
    ...signIns,
    pin: pin && { setAt: iso(pin.value.setAt) },
    phones: phones.flatMap(({ name, drivers }) => drivers[id] === undefined ? [] : { name, until: iso(drivers[id]) }),
    stops: stops.map(({ value: { number, kind, name, city, from, to } }) => (
      { order: number, kind, name, city, from: iso(from), to: iso(to) }
    )),
    browsers: browsers.map(({ name, createdAt }) => ({ name, addedAt: iso(createdAt) })),
    messages: messages.map(({ createdAt, channel, state }) => ({ at: iso(createdAt), channel, state })),
    acts: acts.rows.map(actOf),
  };
}
