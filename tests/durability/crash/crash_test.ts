import assert from "node:assert/strict";
import { verifyChain } from "../../../domain/notes/chain.ts";
import type { Order } from "../../../domain/orders/types.ts";
import { runDueJobs } from "../../../jobs/run_due_jobs.ts";
import { keys } from "../../../kv/keys.ts";
import { listNotes, listVersions } from "../../../kv/notes/notes.ts";
import { storeOver } from "../../../kv/store.ts";
import { SHIPPER } from "../../simulation/commands.ts";
import { auditJobs, HANDLERS_COUNTED, ports } from "../../simulation/counted_jobs.ts";
import { putFirms } from "../../simulation/firms.ts";
import { PalletLedgerModel } from "../../simulation/pallet_ledger_model.ts";
import { seal } from "../../simulation/perform.ts";
import { Random } from "../../simulation/random.ts";
import { auditIndexes, auditLedger } from "../../simulation/store_audit.ts";
import { WholeLines } from "../jobs/whole_lines.ts";
import { creationOf, palletsAt, planOf, scenesOf, WRITERS } from "./story.ts";

const WORKER = import.meta.resolve("./worker.ts");
const LIVES = 5;
const DAY_MS = 86_400_000;

/** An order of a writer with the operations that were acknowledged to it. */
interface Told {
  readonly writer: number;
  readonly n: number;
  readonly operations: Set<string>;
}

Deno.test("kill -9 under load loses nothing acknowledged, and nothing takes effect twice", async () => {
  const seed = Number(Deno.env.get("SEED") ?? 1);
  const random = new Random(seed);
  const folder = await Deno.makeTempDir();
  try {
    const path = `${folder}/symphonia.kv`;
    {
      using kv = await Deno.openKv(path);
      await putFirms(kv);
    }
    const told = new Map<string, Told>();
    for (let life = 0; life < LIVES; life++) await live(path, life, 100 + random.below(400), told);
    using kv = await Deno.openKv(path);
    await audit(kv, told);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

/** One life of the worker: ends by SIGKILL when so many operations were acknowledged. */
async function live(path: string, life: number, operations: number, told: Map<string, Told>): Promise<void> {
  const first = Array.from({ length: WRITERS }, (_, writer) => unfinished(writer, told));
  const args = ["run", "--no-check", "--unstable-kv", "-A", WORKER, path, String(life), ...first.map(String)];
  const worker = new Deno.Command(Deno.execPath(), { args, stdout: "piped", stderr: "piped" }).spawn();
  const errors = new Response(worker.stderr).text();
  let left = operations;
  for await (const line of worker.stdout.pipeThrough(new TextDecoderStream()).pipeThrough(new WholeLines())) {
    const [writer, n, operation, orderId] = line.split(" ") as [string, string, string, string];
    const order = told.get(orderId) ?? { writer: Number(writer), n: Number(n), operations: new Set() };
    told.set(orderId, order);
    order.operations.add(operation);
    if (--left === 0) worker.kill("SIGKILL");
  }
  const { signal } = await worker.status;
  assert.equal(await errors, "", `life ${life} went without an error`);
  assert.equal(signal, "SIGKILL");
}

/** Number of the order that a writer goes on with: sent again from its beginning, for what was not acknowledged may have happened. */
function unfinished(writer: number, told: ReadonlyMap<string, Told>): number {
  const begun = [...told.values()].filter((one) => one.writer === writer);
  const open = begun.find(({ n, operations }) => operations.size < 1 + scenesOf(writer, n, "", 0).length);
  return open?.n ?? begun.length;
}

async function audit(kv: Deno.Kv, told: ReadonlyMap<string, Told>): Promise<void> {
  const store = storeOver(kv, "lease");
  const ledger = new PalletLedgerModel();
  const stored = await Array.fromAsync(kv.list<Order>({ prefix: ["orders"] }), ({ value }) => value);
  assert.deepEqual(
    [...told.keys()].filter((id) => !stored.some((order) => order.id === id)),
    [],
    "every acknowledged order is there",
  );
  assert.ok(stored.length - told.size <= WRITERS, "at most one order a writer was made but not told");

  for (const order of stored) {
    const known = told.get(order.id);
    const operations = known?.operations.size ?? 0;
    assert.ok(
      [operations, operations + 1].includes(order.revision),
      `${order.id}: ${operations} told, revision ${order.revision}`,
    );
    if (known === undefined) continue;
    const { writer, n } = known;
    const scopes = new Map([
      [creationOf(writer, n), SHIPPER.id],
      ...scenesOf(writer, n, order.id, 0).map(({ operation, by }) => [operation, by.id] as const),
    ]);
    for (const id of known.operations) {
      assert.ok((await kv.get(keys.operation(scopes.get(id)!, id))).versionstamp !== null, `${id} is there`);
    }
    const plan = planOf(writer, n);
    for (const { id, kind, site, type } of plan.stops) {
      const pallets = palletsAt(plan, id);
      if (pallets === null || order.stops.find((stop) => stop.id === id)!.state !== "done") continue;
      const { service } = plan;
      const firms = { shipper: "shipper", carrier: order.carrier!.orgId, site };
      ledger.count({ exchange: `${order.id}.${id}`, stop: kind, ...firms, type, ...pallets, service, bothSigned: true });
    }
    for (const note of await listNotes(kv, order.id)) {
      assert.deepEqual(await verifyChain(note, await listVersions(kv, note.id), seal), { intact: true });
    }
  }

  await runDueJobs(store, ports, HANDLERS_COUNTED, { until: store.now() + 30 * DAY_MS });
  await auditJobs(kv);
  await auditLedger(kv, ledger);
  await auditIndexes(kv);
}
