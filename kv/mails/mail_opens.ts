import type { Viewer } from "../../domain/identity/types.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";

/** Whether an organisation lets it be recorded that its people opened a mail. Not unless it said so. */
export async function mayRecordOpens(kv: Deno.Kv, orgId: string): Promise<boolean> {
  return (await kv.get(keys.mailOpens(orgId))).versionstamp !== null;
}

/** Records whether the viewer's organisation lets opened mails be recorded, with a line of audit. */
export async function allowOpens(store: Store, by: Viewer, allowed: boolean): Promise<void> {
  const key = keys.mailOpens(by.orgId);
  const commit = new Commit(store.kv);
  if (allowed) commit.put(key, true);
  else commit.delete(key);
  recordAudit(commit, store, by, {
    action: "mail.opens_changed",
    target: by.orgName,
    after: allowed ? "recorded" : "not recorded",
  });
  await commit.send();
}
