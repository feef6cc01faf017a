import type { Driver } from "../../domain/directory/types.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { driverLink } from "../../domain/notices/mail_templates.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { Commit, transact } from "../commit.ts";
import { DRIVERS } from "../directory/books.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { queueMail } from "../mails/queue_mail.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { issueLink, LINK_LIFE_MS } from "./links.ts";

/** A driver's link that was just made. `url` is known now and never again; null when the same operation made it before. */
export interface IssuedDriverLink {
  readonly url: string | null;
  readonly expiresAt: number;
}

/**
 * Issues the link by which a driver of the viewer's organisation signs in, and mails it in the same commit to a driver who has an address.
 * `publicUrl` begins the link; no slash at the end. An archived driver is as unknown as none.
 */
export function issueDriverLink(
  store: Store,
  viewer: Viewer,
  { driverId, publicUrl, operation }: { readonly driverId: string; readonly publicUrl: string; readonly operation: Operation },
): Promise<Result<IssuedDriverLink, "driver_unknown" | "operation_reused">> {
  return transact<Result<IssuedDriverLink, "driver_unknown" | "operation_reused">>(async () => {
    const [{ value: driver, versionstamp }, done] = await getMany<[Driver, unknown]>(store.kv, [
      DRIVERS.at(viewer.orgId, driverId),
      keys.operation(operation.scope, operation.id),
    ]);
    if (driver === null || driver.archivedAt !== undefined) return { answer: refuse("driver_unknown") };
    const earlier = earlierAnswer<{ expiresAt: number }>(done, operation);
    if (earlier === "other_content") return { answer: refuse("operation_reused") };
    if (earlier !== null) return { answer: accept({ url: null, ...earlier.answer }) };
    const expiresAt = store.now() + LINK_LIFE_MS.driver;
    const commit = new Commit(store.kv).check(DRIVERS.key(driver), versionstamp);
    const token = issueLink(commit, store, { kind: "driver", driverId, orgId: viewer.orgId }, viewer);
    const url = `${publicUrl}/links/${token}`;
    if (driver.email !== undefined) {
      queueMail(
        commit,
        store,
        driver.email,
        driverLink(driver.lang, { name: driver.name, firm: viewer.orgName, url, expiresAt }),
      );
    }
    recordOperation(commit, operation, { expiresAt });
    return { commit, answer: accept({ url, expiresAt }) };
  });
}
