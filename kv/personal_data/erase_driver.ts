import type { Driver } from "../../domain/directory/types.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { erasedAddress } from "../../domain/personal_data/erased_address.ts";
import { erasedDriver, isErasedDriver } from "../../domain/personal_data/erased_driver.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { getCard } from "../directory/book.ts";
import { DRIVERS } from "../directory/books.ts";
import { forgetDriverNews } from "../driver_news/forget_driver_news.ts";
import { revokeDriver } from "../identity/revoke_driver.ts";
import { sendMessage } from "../jobs/message.ts";
import { forgetSendings } from "../sendings/forget_sendings.ts";
import type { Store } from "../store.ts";
import { forgetFailures } from "../texts/number_standing.ts";
import { MAILS_UNDER_WAY_MS } from "./erase_person.ts";
import { forgetSignIns } from "./sign_ins.ts";

/**
 * Erases who a driver of the viewer's organisation was; null where there is none. Everything by which the driver signs in goes first; then a pseudonym
 * takes the place of the card, in one commit with its line of audit, which names the pseudonym; then sign-ins, what the driver was told of and messages to
 * their phone. Mails to the driver are erased by a job.
 * Orders and consignment notes keep who drove, for as long as the law demands. Cut short, erasing again goes on; an erased driver is left as is.
 */
export async function eraseDriver(store: Store, by: Viewer, driverId: string): Promise<Driver | null> {
  const { kv } = store;
  if (await getCard(kv, DRIVERS, by.orgId, driverId) === null) return null;
  await revokeDriver(store, by, driverId);
  const erased = await transact<Driver | null>(async () => {
    const driver = await getCard(kv, DRIVERS, by.orgId, driverId);
    if (driver === null || isErasedDriver(driver.value)) return { answer: driver?.value ?? null };
    const erased = erasedDriver(driver.value, store.now());
    const commit = new Commit(kv).change(DRIVERS, driver, erased);
    recordAudit(commit, store, by, { action: "personal_data.erased", target: erased.name });
    const { email, phone } = driver.value;
    if (phone !== undefined) forgetFailures(commit, phone);
    if (email !== undefined) {
      const payload = { email, alias: erasedAddress(driverId) };
      sendMessage(commit, store, { kind: "erase_mails", payload, dueAt: store.now() + MAILS_UNDER_WAY_MS });
    }
    return { commit, answer: erased };
  });
  await forgetSignIns(store, driverId);
  await forgetDriverNews(store, driverId);
  await forgetSendings(store, driverId);
  return erased;
}
