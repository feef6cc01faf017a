import type { RetentionStep } from "../../domain/documents/retention_step.ts";
import { recordAudit } from "../audits/audits.ts";
import { PLATFORM } from "../audits/platform_actor.ts";
import { Commit, type Loaded } from "../commit.ts";
import type { Store } from "../store.ts";
import { replaceBlob, type StoredBlob } from "./blob.ts";
import { loosen } from "./store_blob.ts";

/** Removes a blob, with its line in the audit log; its copy goes an hour later. False when it changed meanwhile. */
export async function removeBlob(
  store: Store,
  blob: Loaded<StoredBlob>,
  reason: Extract<RetentionStep, { step: "remove" }>["reason"],
): Promise<boolean> {
  const commit = replaceBlob(new Commit(store.kv), blob, null);
  loosen(commit, store, blob.value);
  const { sha256, sizeBytes } = blob.value;
  recordAudit(commit, store, PLATFORM, { action: "document.removed", target: sha256, reason, before: String(sizeBytes) });
  return await commit.send();
}
