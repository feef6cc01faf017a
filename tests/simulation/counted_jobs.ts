import assert from "node:assert/strict";
import type { Handler, Handlers } from "../../jobs/handler.ts";
import type { JobPorts } from "../../jobs/job_ports.ts";
import { JOB_PORTS } from "../../jobs/job_ports_fixture.ts";
import { HANDLERS } from "../../jobs/mod.ts";
import { Commit } from "../../kv/commit.ts";
import { keys } from "../../kv/keys.ts";
import { listJobs } from "../../kv/jobs/list_jobs.ts";

/** The doors of the simulated jobs: mails stay in the store. */
export const ports: JobPorts = JOB_PORTS;

const effect = (messageId: string): Deno.KvKey => ["effects", messageId];

/** Each job's work as the product does it, with a sum for each message in the same commit: more than one is an effect that came twice. */
function counted<Kind extends keyof Handlers<JobPorts>>(handler: Handler<Kind, JobPorts>): Handler<Kind, JobPorts> {
  return async (store, ports, payload, run) => {
    const commit = await handler(store, ports, payload, run) ?? new Commit(store.kv);
    return commit.add(effect(run.messageId), 1);
  };
}

/** Handlers of every kind of message, each effect counted. */
export const HANDLERS_COUNTED = Object.fromEntries(
  Object.entries(HANDLERS).map(([kind, handler]) => [kind, counted(handler as Handler<keyof Handlers<JobPorts>, JobPorts>)]),
) as Handlers<JobPorts>;

/** Fails unless every message ever sent took effect once and none is left. */
export async function auditJobs(kv: Deno.Kv): Promise<void> {
  for (const state of ["queued", "running", "retrying", "dead"] as const) {
    assert.deepEqual((await listJobs(kv, state)).rows, [], `no ${state} job is left`);
  }
  const effects = await Array.fromAsync(kv.list<Deno.KvU64>({ prefix: ["effects"] }), ({ value }) => value.value);
  assert.ok(effects.every((times) => times === 1n), "no job took effect twice");
  const sent = await kv.get<Deno.KvU64>(keys.jobWake());
  assert.equal(BigInt(effects.length), sent.value?.value ?? 0n, "every message took effect");
}
