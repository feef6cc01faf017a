import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { type DriverTour, putTour } from "./driver_tours.ts";

/** Forgets what a driver was told of, and is to be told. Cut short, erasing again goes on. */
export async function forgetDriverNews(store: Store, driverId: string): Promise<void> {
  for await (const { value } of store.kv.list<DriverTour>({ prefix: keys.driverTour(driverId, "").slice(0, 2) })) {
    const commit = new Commit(store.kv);
    putTour(commit, store, value, null);
    await commit.send();
  }
  await new Commit(store.kv).delete(keys.driverNews(driverId)).send();
}
