import { encodeTime } from "ulid";
import type { Link, Viewer } from "../../domain/identity/types.ts";
import { Commit, type Loaded, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany, LIMITS } from "../limits.ts";
import { readAll } from "../page.ts";
import { forgetDevice, listDevices } from "../push/push_devices.ts";
import type { Store } from "../store.ts";
import { DRIVER_PINS, getDriverPin } from "./driver_pins.ts";
import { LINK_LIFE_MS, revokeLink } from "./links.ts";
import { revokeSessions } from "./sessions.ts";

const MOST_LINKS = 5_000;

/**
 * Takes away everything by which a driver of the viewer's organisation is signed in or could sign in: links that still open something, then the PIN,
 * and sessions and phones, all at once by the rights version; and the browsers that are notified. Links go in commits of ten; asked for again after a
 * crash, it goes on with those left.
 */
export async function revokeDriver(store: Store, viewer: Pick<Viewer, "orgId">, driverId: string): Promise<void> {
  const hashes = await liveLinkHashes(store, viewer.orgId, driverId);
  for (let start = 0; start < hashes.length; start += LIMITS.checksPerCommit) {
    await revokeLinks(store, hashes.slice(start, start + LIMITS.checksPerCommit));
  }
  await transact<void>(async () => {
    const pin = await getDriverPin(store.kv, viewer.orgId, driverId);
    const commit = revokeSessions(new Commit(store.kv), driverId);
    return { commit: pin === null ? commit : commit.remove(DRIVER_PINS, pin), answer: undefined };
  });
  for (const { id } of await listDevices(store.kv, driverId)) await forgetDevice(store, driverId, id);
}

/** Links begin with the time of their making, so those that have expired are not read. */
async function liveLinkHashes(store: Store, orgId: string, driverId: string): Promise<string[]> {
  const oldest = encodeTime(Math.max(0, store.now() - LINK_LIFE_MS.driver), 10);
  const links = await readAll<Link>(store.kv, {
    start: keys.linkByIssuer(orgId, oldest),
    end: keys.linkByIssuer(orgId, "\uffff"),
  }, MOST_LINKS);
  return links.filter(({ purpose, spentAt, revokedAt }) =>
    purpose.kind === "driver" && purpose.driverId === driverId && spentAt === undefined && revokedAt === undefined
  ).map(({ hash }) => hash);
}

function revokeLinks(store: Store, hashes: readonly string[]): Promise<void> {
  return transact<void>(async () => {
    const links: Loaded<Link>[] = (await getMany<Link[]>(store.kv, hashes.map(keys.link))).map(loaded).filter((link) =>
      link !== null
    );
    const commit = new Commit(store.kv);
    for (const link of links) revokeLink(commit, store, link);
    return { commit, answer: undefined };
  });
}
