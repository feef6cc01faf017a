import assert from "node:assert/strict";
import type { LedgerEntry } from "../../domain/pallets/types.ts";
import { runDueJobs } from "../../jobs/run_due_jobs.ts";
import { runJob } from "../../jobs/run_job.ts";
import { claimDue } from "../../kv/jobs/claim.ts";
import { createOrder } from "../../kv/orders/create_order.ts";
import { listEntriesByOrder } from "../../kv/pallets/list_pallets.ts";
import { type Store, storeOver } from "../../kv/store.ts";
import { type Command, type Plan, SHIPPER } from "./commands.ts";
import { auditJobs, HANDLERS_COUNTED, ports } from "./counted_jobs.ts";
import { putFirms } from "./firms.ts";
import { newModelOrder } from "./order_model.ts";
import { PalletLedgerModel } from "./pallet_ledger_model.ts";
import { draftOf, perform, viewerOf } from "./perform.ts";
import { Random } from "./random.ts";
import { steppedKv } from "./stepped_kv.ts";
import { auditIndexes, auditLedger, auditOrder } from "./store_audit.ts";
import { type Answered, explain, type LedgerStep, type OrderFile, type Seen } from "./trade_model.ts";
import { nextCommand, planOrder } from "./workload.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START = Date.UTC(2026, 10, 23, 7);

/** How long one simulation runs. */
export interface Extent {
  readonly orders: number;
  readonly bursts: number;
}

/** What a simulation did, so that a test can tell that it did anything. */
export interface Tally {
  readonly accepted: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
}

/**
 * Lets people work on a few orders at the same time, by the product's own functions over one store in memory, with jobs and crashes in between,
 * and fails where an answer or the store is not what the model expects.
 */
export async function simulate(seed: number, { orders, bursts }: Extent): Promise<Tally> {
  using kv = await Deno.openKv(":memory:");
  const simulation = new Simulation(kv, new Random(seed));
  await simulation.open(orders);
  for (let burst = 0; burst < bursts; burst++) await simulation.burst();
  await simulation.close();
  return simulation.tally;
}

class Simulation {
  readonly #random: Random;
  readonly #kv: Deno.Kv;
  /** The store as people and jobs use it at the same time. */
  readonly #busy: Store;
  /** The same store when nobody else works. */
  readonly #quiet: Store;
  readonly #ledger = new PalletLedgerModel();
  readonly #files = new Map<string, OrderFile>();
  readonly #acknowledged: Command[] = [];
  readonly tally = { accepted: new Set<string>(), refused: new Set<string>() };
  #now = START;
  #operations = 0;

  constructor(kv: Deno.Kv, random: Random) {
    this.#random = random;
    this.#kv = kv;
    this.#quiet = storeOver(kv, "lease", () => this.#now);
    this.#busy = { ...this.#quiet, kv: steppedKv(kv, random) };
  }

  /** Firms, drivers, vehicles and the first orders, each created twice at the same time by one form. */
  async open(orders: number): Promise<void> {
    await putFirms(this.#kv);
    for (let n = 0; n < orders; n++) await this.#create();
  }

  /** Some people act at once, on few orders, some of them twice; jobs run meanwhile; then every answer must be explained. */
  async burst(): Promise<void> {
    const random = this.#random;
    const hot = Array.from({ length: 2 }, () => random.pick([...this.#files.keys()]));
    const commands: Command[] = [];
    for (let n = 0; n < 6; n++) {
      const id = random.pick(hot);
      const { order } = this.#files.get(id)!;
      const entries = await listEntriesByOrder(this.#kv, id);
      const command = nextCommand(random, { id, order, entries }, this.#now, `operation-${++this.#operations}`);
      commands.push(command);
      if (random.chance(25)) commands.push(command);
    }
    if (this.#acknowledged.length > 0 && random.chance(50)) commands.push(this.#repetition());
    const jobs = random.chance(60) ? [this.#work()] : [];
    const [answers] = await Promise.all([
      Promise.all(commands.map(async (command): Promise<Answered> => ({
        command,
        answer: await perform(this.#busy, command, this.#planOf(command)),
      }))),
      ...jobs,
    ]);
    for (const [id, some] of Map.groupBy(answers, ({ command }) => command.orderId)) await this.#judge(id, some);
    await this.#judgeOthers(new Set(answers.map(({ command }) => command.orderId)));
    await this.#passTime();
  }

  /** Lets every job come to its end in its time, with those that it brings about, then compares everything. */
  async close(): Promise<void> {
    await this.#settle(this.#now + 30 * DAY_MS);
    for (const [id, { order }] of this.#files) await auditOrder(this.#kv, id, order);
    await auditLedger(this.#kv, this.#ledger);
    await auditIndexes(this.#kv);
    await auditJobs(this.#kv);
    const numbers = await Array.fromAsync(this.#kv.list({ prefix: ["orders_by_number"] }), ({ key }) => key.at(-1));
    assert.equal(numbers.length, this.#files.size, "each order has its own number");
  }

  async #create(): Promise<void> {
    const plan = planOrder(this.#random, this.#now);
    const operation = { scope: SHIPPER.id, id: `creation-${++this.#operations}`, contentHash: "form" };
    const made = await Promise.all([1, 2].map(() => createOrder(this.#busy, viewerOf(SHIPPER), draftOf(plan), operation)));
    const [first, second] = made.map((result) => result.ok ? result.value.id : assert.fail(JSON.stringify(result.refusal)));
    assert.equal(first, second, "one form makes one order");
    this.#files.set(first!, { order: newModelOrder(plan), exchanges: {}, disputes: {}, operations: {} });
  }

  /** Something acknowledged, sent again: as it was, or by a form that was filled anew. */
  #repetition(): Command {
    const command = this.#random.pick(this.#acknowledged);
    return this.#random.chance(70) ? command : { ...command, content: "something else" };
  }

  /** One worker takes some jobs; some it drops, as a crash would. */
  async #work(): Promise<void> {
    const { signal } = new AbortController();
    for (const job of await claimDue(this.#busy, 3)) {
      if (!this.#random.chance(20)) await runJob(this.#busy, ports, HANDLERS_COUNTED, job, signal);
    }
  }

  async #judge(id: string, answers: readonly Answered[]): Promise<void> {
    const before = this.#files.get(id)!;
    const after = explain(before, answers, await this.#look(id), this.#now);
    if (after === null) {
      const told = answers.map(({ command: { content: _, orderId: __, ...command }, answer }) => ({
        ...command,
        by: command.by.id,
        answer,
      }));
      const lines = [{ ...before, operations: Object.keys(before.operations).length }, ...told].map((one) => JSON.stringify(one));
      assert.fail(`no order of doing explains these answers at ${new Date(this.#now).toISOString()}:\n${lines.join("\n")}`);
    }
    this.#files.set(id, after.file);
    for (const step of after.ledger) this.#enter(step);
    for (const { command, answer } of answers) {
      if (answer.ok && !this.#acknowledged.some(({ operation }) => operation === command.operation)) {
        this.#acknowledged.push(command);
      }
      if (answer.ok) this.tally.accepted.add(command.kind);
      else this.tally.refused.add(answer.code);
    }
  }

  /** The clock may have moved orders that nobody touched. */
  async #judgeOthers(judged: ReadonlySet<string>): Promise<void> {
    for (const id of this.#files.keys()) if (!judged.has(id)) await this.#judge(id, []);
  }

  async #look(id: string): Promise<Seen> {
    const { value: order } = await this.#kv.get<{ revision: number }>(["orders", id]);
    const entries: LedgerEntry[] = await listEntriesByOrder(this.#kv, id);
    return {
      revision: order!.revision,
      resolved: new Set(entries.filter(({ resolution }) => resolution).map(({ transfer }) => transfer.exchangeId)),
    };
  }

  #enter(step: LedgerStep): void {
    if ("count" in step) this.#ledger.count(step.count);
    else if ("agree" in step) this.#ledger.agree(step.agree);
    else if ("confirm" in step) this.#ledger.confirm(step.confirm);
    else this.#ledger.reject(step.reject);
  }

  /** Minutes or days; sometimes every job that is due is done before people go on. */
  async #passTime(): Promise<void> {
    this.#now += this.#random.chance(12) ? this.#random.below(5 * DAY_MS) : this.#random.below(HOUR_MS / 2);
    if (this.#random.chance(30)) await this.#settle();
  }

  /** Runs every job that is due until `until`, which then is the present. */
  async #settle(until = this.#now): Promise<void> {
    await runDueJobs(this.#quiet, ports, HANDLERS_COUNTED, { until });
    this.#now = until;
    await this.#judgeOthers(new Set());
  }

  #planOf({ orderId }: Command): Plan {
    return this.#files.get(orderId)!.order.plan;
  }
}
