import type { Driver } from "../../domain/directory/types.ts";
import { linkText } from "../../domain/driver_news/link_text.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { mobileOf } from "../../domain/texts/mobile_of.ts";
import { segmentsOf } from "../../domain/texts/segments.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { DRIVERS } from "../directory/books.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { tryAgain } from "../identity/tries.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { countTextsSent } from "../texts/texts_sent.ts";
import { linkChars, textDriver } from "./text_driver.ts";

/** Why a link is not texted. "month_spent": the organisation has no text left. */
export type TextLinkRefusal = "driver_unknown" | "no_mobile" | "too_many_tries" | "month_spent" | "operation_reused";

/**
 * Texts a new link to a driver of the viewer's organisation, with its line of audit; those before it go on opening. Three in a quarter of an hour. An archived
 * driver is as unknown as none.
 */
export function textDriverLink(
  store: Store,
  viewer: Viewer,
  { driverId, publicUrl, monthlyTexts, operation }: {
    readonly driverId: string;
    readonly publicUrl: string;
    /** Parts of texts that an organisation may send in a month; null without a limit. */
    readonly monthlyTexts: number | null;
    readonly operation: Operation;
  },
): Promise<Result<null, TextLinkRefusal>> {
  return transact<Result<null, TextLinkRefusal>>(async (attempt) => {
    const [{ value: driver, versionstamp }, done] = await getMany<[Driver, unknown]>(store.kv, [
      DRIVERS.at(viewer.orgId, driverId),
      keys.operation(operation.scope, operation.id),
    ]);
    const earlier = earlierAnswer(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse("operation_reused") : accept(null) };
    if (driver === null || driver.archivedAt !== undefined) return { answer: refuse("driver_unknown") };
    const to = mobileOf(driver.phone);
    if (to === null) return { answer: refuse("no_mobile") };
    const text = linkText(driver.lang, viewer.orgName);
    const parts = segmentsOf(`${text} ${" ".repeat(linkChars(publicUrl))}`);
    if (monthlyTexts !== null && await countTextsSent(store, viewer.orgId) + parts > monthlyTexts) {
      return { answer: refuse("month_spent") };
    }
    if (attempt === 1 && !await tryAgain(store, "driverText", driverId)) return { answer: refuse("too_many_tries") };
    const commit = new Commit(store.kv).check(DRIVERS.key(driver), versionstamp);
    textDriver(commit, store, driver, { to, text, opens: true }, publicUrl, viewer);
    recordAudit(commit, store, viewer, { action: "driver.texted", target: driver.name });
    recordOperation(commit, operation, null);
    return { commit, answer: accept(null) };
  });
}
