import { Commit } from "../../kv/commit.ts";
import { type Job, JOBS } from "../../kv/jobs/job.ts";
import { putAlert } from "../../kv/monitoring/alerts.ts";
import type { Store } from "../../kv/store.ts";
import { DAY_MS } from "../../domain/time/instant.ts";

/** Jobs in the states in which something may be done to them, and an open alert: what the pages of operations ask for. */
export async function storeOperations(store: Store): Promise<Readonly<Record<string, string>>> {
  const jobIn = (state: Job["state"], dueInMs: number): Job => ({
    id: store.newId(),
    kind: "send_mail",
    payload: { mailId: "none" },
    createdAt: store.now(),
    dueAt: store.now() + dueInMs,
    attempts: state === "queued" ? 0 : 8,
    state,
  });
  const [dead, retrying, waiting] = [jobIn("dead", 0), jobIn("retrying", DAY_MS), jobIn("queued", DAY_MS)];
  const alertId = store.newId();
  const commit = new Commit(store.kv).create(JOBS, dead!).create(JOBS, retrying!).create(JOBS, waiting!);
  const at = store.now();
  await putAlert(commit, {
    id: alertId,
    rule: "queue_lag",
    threshold: 300,
    openedAt: at,
    value: 400,
    worst: 400,
    breachedAt: at,
    tellings: 1,
  }).send();
  return {
    "/admin/jobs/:id/replay": dead!.id,
    "/admin/jobs/:id/retry": retrying!.id,
    "/admin/jobs/:id/cancellation": waiting!.id,
    "/admin/alerts/:id/acknowledgement": alertId,
  };
}
