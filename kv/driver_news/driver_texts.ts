import type { Viewer } from "../../domain/identity/types.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";

/** Whether the drivers of an organisation are texted of what is new. They are unless it said otherwise: its month has a limit. */
export async function textsDrivers(kv: Deno.Kv, orgId: string): Promise<boolean> {
  return (await kv.get(keys.driverTextsOff(orgId))).versionstamp === null;
}

/** Records whether the drivers of the viewer's organisation are texted, with a line of audit. */
export async function chooseDriverTexts(store: Store, by: Viewer, wanted: boolean): Promise<void> {
  const key = keys.driverTextsOff(by.orgId);
  const commit = new Commit(store.kv);
  if (wanted) commit.delete(key);
  else commit.put(key, true);
  recordAudit(commit, store, by, { action: "driver_texts.changed", target: by.orgName, after: wanted ? "texted" : "not texted" });
  await commit.send();
}
