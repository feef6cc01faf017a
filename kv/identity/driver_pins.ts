import type { Driver } from "../../domain/directory/types.ts";
import { type DriverPin, isLocked } from "../../domain/identity/driver_pin.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import { type Aggregate, Commit, type Loaded, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import { readAll } from "../page.ts";
import type { Store } from "../store.ts";
import { revokeSessions } from "./sessions.ts";

/** More than any carrier has drivers at one phone. */
const MOST_PINS = 500;

/** PINs by carrier and driver. */
export const DRIVER_PINS: Aggregate<DriverPin> = {
  name: "driver_pins",
  key: ({ orgId, driverId }) => keys.driverPin(orgId, driverId),
  entries: () => [],
  counters: () => [],
  lists: () => [],
};

/** The PIN of a driver, or null. */
export async function getDriverPin(kv: Deno.Kv, orgId: string, driverId: string): Promise<Loaded<DriverPin> | null> {
  return loaded(await kv.get<DriverPin>(keys.driverPin(orgId, driverId)));
}

/** Ids of the drivers of a carrier who have a PIN. */
export async function listPinHolders(kv: Deno.Kv, orgId: string): Promise<ReadonlySet<string>> {
  const pins = await readAll<DriverPin>(kv, { prefix: keys.driverPin(orgId, "").slice(0, 2) }, MOST_PINS);
  return new Set(pins.map(({ driverId }) => driverId));
}

/**
 * Gives a driver of the viewer's organisation a PIN, with its line of audit; one in place of another ends the driver's sessions. Says "known" when
 * the same operation did so before: that PIN is shown no more.
 */
export function setDriverPin(
  store: Store,
  viewer: Viewer,
  { driver, pinHash, operation }: { readonly driver: Driver; readonly pinHash: string; readonly operation: Operation },
): Promise<Result<"new" | "known", "operation_reused">> {
  return transact<Result<"new" | "known", "operation_reused">>(async () => {
    const earlier = earlierAnswer(await store.kv.get(keys.operation(operation.scope, operation.id)), operation);
    if (earlier === "other_content") return { answer: refuse("operation_reused") };
    if (earlier !== null) return { answer: accept("known") };
    const before = await getDriverPin(store.kv, viewer.orgId, driver.id);
    const pin: DriverPin = { orgId: viewer.orgId, driverId: driver.id, pinHash, setAt: store.now(), tries: 0 };
    const commit = new Commit(store.kv);
    if (before === null) commit.create(DRIVER_PINS, pin);
    else revokeSessions(commit, driver.id).change(DRIVER_PINS, before, pin);
    recordAudit(commit, store, viewer, { action: "pin.set", target: driver.name });
    recordOperation(commit, operation, null);
    return { commit, answer: accept("new") };
  });
}

/** Unlocks the PIN of a driver of the viewer's organisation, with its line of audit; one that is not locked, or not there, is no fault. */
export function unlockDriverPin(store: Store, viewer: Viewer, driver: Driver): Promise<void> {
  return transact<void>(async () => {
    const before = await getDriverPin(store.kv, viewer.orgId, driver.id);
    if (before === null || !isLocked(before.value)) return { answer: undefined };
    const commit = new Commit(store.kv).change(DRIVER_PINS, before, { ...before.value, tries: 0 });
    recordAudit(commit, store, viewer, { action: "pin.unlocked", target: driver.name });
    return { commit, answer: undefined };
  });
}
