import type { Verdict } from "../../domain/documents/review/confirmation.ts";
import type { Commit } from "../commit.ts";
import { countFact } from "../metrics/metric_sums.ts";
import type { Store } from "../store.ts";

/** Counts what was right of a document that is confirmed for the first time: what a correction changes is the person's own. */
export function countFields(commit: Commit, store: Store, verdicts: readonly Verdict[]): void {
  const right = verdicts.filter((verdict) => verdict === "right").length;
  countFact(commit, store, "fields_right", right);
  countFact(commit, store, "fields_wrong", verdicts.length - right);
}
