import assert from "node:assert/strict";
import { JOB_PORTS } from "../../jobs/job_ports_fixture.ts";
import type { JobPorts } from "../../jobs/job_ports.ts";
import { HANDLERS } from "../../jobs/mod.ts";
import { storeWithOrders, subscribe } from "../../jobs/webhooks_fixture.ts";
import { SHIPPER } from "../../domain/pallets/order_fixture.ts";
import type { Order } from "../../domain/orders/types.ts";
import { HOUR_MS, SECOND_MS } from "../../domain/time/instant.ts";
import type { Webhook } from "../../domain/webhooks/types.ts";
import { Commit, transact } from "../../kv/commit.ts";
import { listJobs } from "../../kv/jobs/list_jobs.ts";
import { keys } from "../../kv/keys.ts";
import { appendEvents } from "../../kv/orders/events.ts";
import type { Store } from "../../kv/store.ts";
import { NO_TROUBLE, ProcessEnded, type Reach, SimulatedProcess, type Site, type Trouble } from "./jobs_process.ts";
import { VirtualTime } from "./jobs_virtual_time.ts";
import { Random } from "./random.ts";

const START = Date.UTC(2026, 10, 23, 9);
const PROCESSES = 3;
const EVENTS = 40;
const ORDERS = ["order-1", "order-2"] as const;
const TROUBLED_MS = HOUR_MS;
/** A delivery that fails a few times waits for hours, and those after it with it. */
const RECOVERY_MS = 48 * HOUR_MS;
const SLOWEST_ANSWER_MS = 15 * SECOND_MS;

/** What a simulation came to, so that a test can tell that it did anything. */
export interface LanesTally {
  readonly arrived: number;
  readonly repeated: number;
  readonly refused: number;
  readonly crashes: number;
}

/**
 * Lets events of two orders go to two subscriptions by the product's own jobs, while the processes crash, stall and lose messages and the receivers
 * refuse some; fails unless each acknowledged event arrived, and each order's came in their order the first time.
 */
export async function simulateLanes(seed: number, trouble: Trouble): Promise<LanesTally> {
  using store = await storeWithOrders();
  const webhooks = [await subscribe(store, "https://one.example/in"), await subscribe(store, "https://two.example/in")];
  const random = new Random(seed);
  using time = new VirtualTime(random, START);
  const lanes = new SimulatedLanes(store.kv, time, random, webhooks);
  await lanes.live(trouble);
  await lanes.recover();
  return await lanes.judge();
}

class SimulatedLanes {
  readonly #webhooks: readonly Webhook[];
  readonly #site: Site<JobPorts>;
  /** Sequence numbers as they arrived, by receiver and order. */
  readonly #arrivals = new Map<string, number[]>();
  readonly #acknowledged = new Map<string, string[]>();
  readonly #arrivedEvents = new Map<string, Set<string>>();
  readonly #faults: unknown[] = [];
  #refused = 0;

  constructor(kv: Deno.Kv, time: VirtualTime, random: Random, webhooks: readonly Webhook[]) {
    this.#webhooks = webhooks;
    this.#site = {
      kv,
      time,
      random,
      handlers: HANDLERS,
      portsOf: (reach) => this.#portsOf(reach),
      processes: [],
      // Receivers that refuse are no failure of a job: whatever fails is an error of ours, or that of a process that has ended.
      report: ({ error }) => {
        if (!(error instanceof ProcessEnded)) this.#faults.push(error);
      },
      trouble: NO_TROUBLE,
    };
    for (let n = 0; n < PROCESSES; n++) this.#site.processes.push(new SimulatedProcess(this.#site));
  }

  async live(trouble: Trouble): Promise<void> {
    const { time, random, processes } = this.#site;
    this.#site.trouble = trouble;
    for (let n = 0; n < EVENTS; n++) {
      void this.#happen(random.pick(processes).store(), random.pick(ORDERS));
      await time.pass(random.below((2 * TROUBLED_MS) / EVENTS));
    }
  }

  async recover(): Promise<void> {
    const { time, processes, kv } = this.#site;
    this.#site.trouble = NO_TROUBLE;
    for (const process of processes) process.recover();
    await time.pass(RECOVERY_MS);
    for (const state of ["queued", "running", "retrying", "dead"] as const) {
      assert.deepEqual((await listJobs(kv, state)).rows, [], `a ${state} job is left`);
    }
  }

  judge(): LanesTally {
    assert.deepEqual(this.#faults, [], "no job met an error");
    let [arrived, repeated] = [0, 0];
    for (const [lane, sequences] of this.#arrivals) {
      const first = [...new Set(sequences)];
      assert.deepEqual(first, first.map((_, index) => index + 1), `${lane}: each came in its order the first time`);
      arrived += first.length;
      repeated += sequences.length - first.length;
    }
    for (const { url } of this.#webhooks) {
      for (const [order, events] of this.#acknowledged) {
        const missing = events.filter((id) => !this.#arrivedEvents.get(`${url} ${order}`)?.has(id));
        assert.deepEqual(missing, [], `events of ${order} that never arrived at ${url}`);
      }
    }
    const crashes = this.#site.processes.reduce((sum, process) => sum + process.crashes, 0);
    return { arrived, repeated, refused: this.#refused, crashes };
  }

  /** Something happens to an order, as everything does: in the commit that changes it. Its own jobs tell both subscriptions. */
  async #happen(store: Store, orderId: string): Promise<void> {
    const actor = { kind: "user", id: "ana", name: "Ana", orgId: SHIPPER.orgId } as const;
    const eventId = await transact(async () => {
      const { value: order, versionstamp } = await store.kv.get<Order>(keys.order(orderId));
      const commit = new Commit(store.kv).check(keys.order(orderId), versionstamp).put(keys.order(orderId), order);
      const [event] = appendEvents(commit, store, order!, [{ type: "order.closed", facts: {} }], actor);
      return { commit, answer: event!.id };
    });
    this.#acknowledged.set(orderId, [...this.#acknowledged.get(orderId) ?? [], eventId]);
  }

  #portsOf(reach: Reach): JobPorts {
    const outgoing: JobPorts["outgoing"] = {
      ...JOB_PORTS.outgoing,
      fetch: async (url, init) => {
        await reach(() => this.#arrive(String(url), String(init.body)));
        await this.#site.time.sleep(this.#site.random.below(SLOWEST_ANSWER_MS));
        return await reach(() => this.#answer());
      },
    };
    const secrets: JobPorts["secrets"] = { seal: (plain) => Promise.resolve(plain), open: (sealed) => Promise.resolve(sealed) };
    return { ...JOB_PORTS, outgoing, secrets };
  }

  #arrive(url: string, body: string): void {
    const { id, order, sequence } = JSON.parse(body) as { id: string; order: { orderId: string }; sequence: number };
    const lane = `${url} ${order.orderId}`;
    this.#arrivals.set(lane, [...this.#arrivals.get(lane) ?? [], sequence]);
    this.#arrivedEvents.set(lane, (this.#arrivedEvents.get(lane) ?? new Set()).add(id));
  }

  #answer(): Response {
    const refused = this.#site.random.chance(15);
    if (refused) this.#refused++;
    return new Response(null, { status: refused ? 503 : 200 });
  }
}
