/**
 * A process that is killed: sixteen writers play orders from draft to proof as fast as they can, jobs run besides, and each operation that the
 * store acknowledged is told on stdout as "writer number operation order". Arguments: the store's file, the life's number, and the order with
 * which each writer begins.
 */
import { JobEngine } from "../../../jobs/engine.ts";
import { createOrder } from "../../../kv/orders/create_order.ts";
import { keys } from "../../../kv/keys.ts";
import { storeOver } from "../../../kv/store.ts";
import { type Command, SHIPPER } from "../../simulation/commands.ts";
import { HANDLERS_COUNTED, ports } from "../../simulation/counted_jobs.ts";
import { draftOf, perform, viewerOf } from "../../simulation/perform.ts";
import { creationOf, planOf, scenesOf } from "./story.ts";

/** Longer than a lease: what the life before had claimed is free again. */
const BETWEEN_LIVES_MS = 600_000;

const [path, life, ...first] = Deno.args as [string, string, ...string[]];
const store = storeOver(await Deno.openKv(path), "lease", () => Date.now() + Number(life) * BETWEEN_LIVES_MS);
const encoder = new TextEncoder();

function acknowledge(writer: number, n: number, operation: string, orderId: string): void {
  Deno.stdout.writeSync(encoder.encode(`${writer} ${n} ${operation} ${orderId}\n`));
}

async function play(writer: number, n: number): Promise<void> {
  const plan = planOf(writer, n);
  const operation = { scope: SHIPPER.id, id: creationOf(writer, n), contentHash: "form" };
  const created = await createOrder(store, viewerOf(SHIPPER), draftOf(plan), operation);
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  const { id } = created.value;
  acknowledge(writer, n, operation.id, id);
  for (const scene of scenesOf(writer, n, id, store.now())) {
    const { value: order } = await store.kv.get<{ revision: number }>(keys.order(id));
    const answer = await perform(store, { ...scene, revision: order!.revision } as Command, plan);
    if (!answer.ok) throw new Error(`${scene.operation} ${scene.kind}: ${answer.code}`);
    acknowledge(writer, n, scene.operation, id);
  }
}

async function write(writer: number, n: number): Promise<never> {
  for (;; n++) await play(writer, n);
}

const report = ({ error }: { error: unknown }) => console.error(error);
await using _engine = new JobEngine({ store, ports, handlers: HANDLERS_COUNTED, report });
await Promise.all(first.map((n, writer) => write(writer, Number(n))));
