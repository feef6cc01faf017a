import { Commit } from "../../kv/commit.ts";
import { checkIntegrity } from "../../kv/integrity/check_integrity.ts";
import { getCheck, putCheck } from "../../kv/integrity/checks.ts";
import type { Handler } from "../handler.ts";

/** Runs an integrity check and writes its progress as it goes. A check that has its report is done; one that was cut off begins again. */
export const runIntegrityCheck: Handler<"check_integrity", unknown> = async (store, _ports, { checkId }, { signal, step }) => {
  const found = await getCheck(store.kv, checkId);
  if (found === null || found.value.report !== null) return null;
  const report = await checkIntegrity(store.kv, async (progress) => {
    signal.throwIfAborted();
    await step({ done: progress });
    await putCheck(new Commit(store.kv), { ...found.value, progress }).send();
  });
  return putCheck(new Commit(store.kv), { ...found.value, progress: report.records, finishedAt: store.now(), report });
};
