import { type DriverPin, isLocked, type SharedPhone } from "../../domain/identity/driver_pin.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import type { Store } from "../store.ts";
import { DRIVER_PINS, getDriverPin } from "./driver_pins.ts";
import { driverViewer } from "./links.ts";
import { newSession, type OpenedSession, rightsVersionOf, SESSIONS } from "./sessions.ts";
import { getPhone, SHARED_PHONES } from "./shared_phones.ts";

/** Why a PIN opens nothing. A driver who is gone, or has no PIN, is answered as a wrong one. */
export type PinRefusal = "pin_wrong" | "pin_locked";

/**
 * Signs a driver in on a shared phone of their carrier, for as long as a session lasts and no longer: no secret renews it. The try is counted before
 * `matches` judges the PIN's hash, so that many at once gain nothing; the fifth that is wrong locks it, with a line of audit.
 */
export async function openPinSession(
  store: Store,
  { orgId, id: phoneId }: SharedPhone,
  driverId: string,
  matches: (pinHash: string) => Promise<boolean>,
): Promise<Result<OpenedSession, PinRefusal>> {
  const driver = await driverViewer(store.kv, orgId, driverId);
  const pin = driver && await countTry(store, orgId, driverId);
  if (!driver || !pin) return refuse("pin_wrong");
  if (pin === "locked") return refuse("pin_locked");
  if (!await matches(pin.pinHash)) {
    if (!isLocked(pin)) return refuse("pin_wrong");
    const commit = new Commit(store.kv);
    recordAudit(commit, store, driver.viewer, { action: "pin.locked", target: driver.viewer.name });
    await commit.send();
    return refuse("pin_locked");
  }
  return await transact<Result<OpenedSession, PinRefusal>>(async () => {
    const [now, phone, rightsVersion] = await Promise.all([
      getDriverPin(store.kv, orgId, driverId),
      getPhone(store.kv, orgId, phoneId),
      rightsVersionOf(store.kv, driverId),
    ]);
    const isWithdrawn = phone === null || phone.value.revokedAt !== undefined;
    if (now?.value.pinHash !== pin.pinHash || isWithdrawn) return { answer: refuse("pin_wrong") };
    const opened = newSession(store, driver.viewer, driver.lang, rightsVersion);
    const still = Object.entries(phone.value.drivers).filter(([, until]) => until > store.now());
    const drivers = { ...Object.fromEntries(still), [driverId]: opened.session.expiresAt };
    const commit = new Commit(store.kv)
      .change(DRIVER_PINS, now, { ...now.value, tries: 0 })
      .change(SHARED_PHONES, phone, { ...phone.value, drivers })
      .create(SESSIONS, opened.session);
    return { commit, answer: accept(opened) };
  });
}

/** The PIN with one more try counted, "locked" where none is left, or null where there is none. */
function countTry(store: Store, orgId: string, driverId: string): Promise<DriverPin | "locked" | null> {
  return transact<DriverPin | "locked" | null>(async () => {
    const before = await getDriverPin(store.kv, orgId, driverId);
    if (before === null) return { answer: null };
    if (isLocked(before.value)) return { answer: "locked" };
    const counted = { ...before.value, tries: before.value.tries + 1 };
    return { commit: new Commit(store.kv).change(DRIVER_PINS, before, counted), answer: counted };
  });
}
