import assert from "node:assert/strict";
import type { Trouble as Reported } from "../../jobs/engine.ts";
import type { Handler } from "../../jobs/handler.ts";
import { handlersDoing } from "../../jobs/handlers_fixture.ts";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { MAX_ATTEMPTS, retryDelayMs } from "../../domain/jobs/retry_delay.ts";
import type { Message, MessageKind } from "../../domain/jobs/message.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../domain/time/instant.ts";
import { Commit } from "../../kv/commit.ts";
import { LEASE_MS } from "../../kv/jobs/claim.ts";
import { type Job, JOB_STATES } from "../../kv/jobs/job.ts";
import { listJobs } from "../../kv/jobs/list_jobs.ts";
import { sendMessage } from "../../kv/jobs/message.ts";
import type { Store } from "../../kv/store.ts";
import { NO_TROUBLE, SimulatedProcess, type Site, type Trouble } from "./jobs_process.ts";
import { VirtualTime } from "./jobs_virtual_time.ts";
import { Random } from "./random.ts";

const START = Date.UTC(2026, 10, 23, 7);
const PROCESSES = 3;
const JOBS = 30;
const TROUBLED_MS = 2 * HOUR_MS;
/** The longest that a job can take when nothing goes wrong any more: all its tries, each after the longest wait, and whatever an odd clock put off. */
const BOUND_MS = Array.from({ length: MAX_ATTEMPTS }, (_, n) => retryDelayMs(n + 1, "ZZ") + LEASE_MS + 2 * MINUTE_MS)
  .reduce((sum, ms) => sum + ms, 30 * MINUTE_MS);
/** How soon a job is done when all goes well but its message gets lost: a sweep finds it. */
const SLOW_MS = 3 * LEASE_MS;
const SWEPT_MS = MINUTE_MS + 30 * SECOND_MS;

/** What a job is like. */
interface Plan {
  /** Tries that fail before one works. */
  readonly fails: number;
  /** Fails in a way that no try mends. */
  readonly hopeless: boolean;
  /** How long it works before its commit. */
  readonly worksMs: number;
  /** Changes a record that all such jobs change. */
  readonly contends: boolean;
  /** Sends another job in the commit of its effect. */
  readonly follows: boolean;
}

/** What a simulation came to, so that a test can tell that it did anything. */
export interface JobTally {
  readonly done: number;
  readonly dead: number;
  readonly crashes: number;
  readonly repeated: number;
}

/**
 * Lets several processes run jobs by the product's own engine while they crash, stall, have odd clocks and lose their messages; then lets all that end
 * and fails unless every acknowledged job took effect once, or is a dead letter that had its tries, in a bounded time.
 */
export async function simulateJobs(seed: number, trouble: Trouble): Promise<JobTally> {
  using kv = await Deno.openKv(":memory:");
  const random = new Random(seed);
  using time = new VirtualTime(random, START);
  const jobs = new SimulatedJobs(kv, time, random);
  await jobs.live(trouble);
  await jobs.recover();
  return await jobs.judge();
}

class SimulatedJobs {
  readonly #plans = new Map<string, Plan>();
  readonly #acknowledged = new Set<string>();
  readonly #failures = new Map<string, number>();
  readonly #runs = new Map<string, number>();
  /** Nothing but jobs fails here. */
  readonly #faults: unknown[] = [];
  readonly #site: Site<null>;

  constructor(kv: Deno.Kv, time: VirtualTime, random: Random) {
    const handlers = handlersDoing((...run) => this.#work(...run));
    this.#site = {
      kv,
      time,
      random,
      handlers,
      portsOf: () => null,
      processes: [],
      report: (trouble) => this.#report(trouble),
      trouble: NO_TROUBLE,
    };
    for (let n = 0; n < PROCESSES; n++) this.#site.processes.push(new SimulatedProcess(this.#site));
  }

  /** Jobs are sent at any time, by processes that have the same trouble as those that run them. */
  async live(trouble: Trouble): Promise<void> {
    const { time, random, processes } = this.#site;
    this.#site.trouble = trouble;
    for (let n = 0; n < JOBS; n++) {
      void this.#send(random.pick(processes).store(), `job-${n}`, this.#newPlan());
      await time.pass(random.below((2 * TROUBLED_MS) / JOBS));
    }
  }

  /** All trouble ends: within the bound nothing is left to do, and what is sent from then on is done at once. */
  async recover(): Promise<void> {
    const { time, processes, kv } = this.#site;
    this.#site.trouble = NO_TROUBLE;
    for (const process of processes) process.recover();
    await time.pass(BOUND_MS);
    for (const state of ["queued", "running", "retrying"] as const) {
      assert.deepEqual((await listJobs(kv, state)).rows, [], `a ${state} job is left after ${BOUND_MS / HOUR_MS} hours`);
    }
    this.#site.trouble = { ...NO_TROUBLE, lost: 1_000 };
    const plan: Plan = { fails: 0, hopeless: false, worksMs: 0, contends: false, follows: false };
    void this.#send(processes[0]!.store(), "late", plan);
    void this.#send(processes[0]!.store(), "slow", { ...plan, worksMs: SLOW_MS });
    await time.pass(SWEPT_MS);
    assert.equal(await this.#effectsOf("late"), 1n, "a job whose message got lost was found by a sweep");
    await time.pass(SLOW_MS);
    assert.deepEqual([await this.#effectsOf("slow"), this.#runs.get("slow")], [1n, 1], "a slow job keeps its lease");
  }

  async judge(): Promise<JobTally> {
    const { kv, processes } = this.#site;
    assert.deepEqual(this.#faults, [], "the engine itself met no error");
    const dead = await Array.fromAsync(kv.list<Job<"send_mail">>({ prefix: ["jobs"] }), ({ value }) => value);
    for (const { state, attempts, payload: { mailId } } of dead) {
      assert.equal(state, "dead");
      const tried = this.#plans.get(mailId)!.hopeless || attempts === MAX_ATTEMPTS;
      assert.ok(tried, `${mailId} is dead after ${attempts} tries`);
    }
    const buried = new Set(dead.map(({ payload }) => payload.mailId));
    let done = 0;
    for (const name of this.#plans.keys()) {
      const effects = await this.#effectsOf(name);
      if (buried.has(name)) assert.equal(effects, 0n, `${name} is dead, and took effect`);
      else if (this.#acknowledged.has(name)) assert.equal(effects, 1n, `${name} took effect ${effects} times`);
      else assert.ok(effects <= 1n, `${name} took effect ${effects} times`);
      done += Number(effects);
    }
    await this.#judgeFollowers();
    for (const state of JOB_STATES) {
      assert.equal((await listJobs(kv, state)).rows.length, state === "dead" ? dead.length : 0, `the list of ${state} jobs`);
    }
    assert.deepEqual(await Array.fromAsync(kv.list({ prefix: ["jobs_due"] })), []);
    const repeated = [...this.#runs.values()].filter((runs) => runs > 1).length;
    return { done, dead: dead.length, crashes: processes.reduce((sum, { crashes }) => sum + crashes, 0), repeated };
  }

  /** What a job sends with its effect is there as often as the effect. */
  async #judgeFollowers(): Promise<void> {
    for (const [name, { follows }] of this.#plans) {
      if (!follows || await this.#effectsOf(name) === 0n) continue;
      assert.equal(await this.#effectsOf(`${name}-follower`), 1n, `what ${name} sent took effect once`);
    }
  }

  #report({ job, error }: Reported): void {
    if (job === undefined || !/^(Error: fails|PermanentFailure: hopeless|RunEnded: .*)$/.test(String(error))) {
      this.#faults.push(error);
    }
  }

  async #send(store: Store, name: string, plan: Plan): Promise<void> {
    this.#plans.set(name, plan);
    const commit = new Commit(store.kv);
    sendMessage(commit, store, messageOf(name));
    if (await commit.send()) this.#acknowledged.add(name);
  }

  #newPlan(): Plan {
    const { random } = this.#site;
    return {
      fails: random.pick([0, 0, 0, 1, 2, 9]),
      hopeless: random.chance(8),
      worksMs: random.pick([0, 0, random.below(MINUTE_MS), random.below(8 * MINUTE_MS)]),
      contends: random.chance(30),
      follows: random.chance(20),
    };
  }

  #work: Handler<MessageKind, null> = async (store, _ports, payload, { step }) => {
    const { mailId: name } = payload as { mailId: string };
    const plan = this.#plans.get(name) ?? { fails: 0, hopeless: false, worksMs: 0, contends: false, follows: false };
    this.#plans.set(name, plan);
    count(this.#runs, name);
    for (let worked = 0; worked < plan.worksMs; worked += MINUTE_MS) {
      await this.#site.time.sleep(Math.min(MINUTE_MS, plan.worksMs - worked));
      await step({ done: worked, total: plan.worksMs });
    }
    if (plan.hopeless) throw new PermanentFailure("hopeless");
    if ((this.#failures.get(name) ?? 0) < plan.fails) {
      count(this.#failures, name);
      throw new Error("fails");
    }
    const commit = new Commit(store.kv).add(["effects", name], 1);
    if (plan.follows) sendMessage(commit, store, messageOf(`${name}-follower`));
    if (!plan.contends) return commit;
    const { value, versionstamp } = await store.kv.get<number>(["contended"]);
    return commit.check(["contended"], versionstamp).put(["contended"], (value ?? 0) + 1);
  };

  async #effectsOf(name: string): Promise<bigint> {
    return (await this.#site.kv.get<Deno.KvU64>(["effects", name])).value?.value ?? 0n;
  }
}

function messageOf(name: string): Message<"send_mail"> {
  return { kind: "send_mail", payload: { mailId: name } };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
