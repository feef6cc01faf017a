import type { Result } from "../../domain/result.ts";
import { acceptOffer } from "../../domain/orders/accept_offer.ts";
import { addDocument } from "../../domain/orders/add_document.ts";
import { arriveAtStop } from "../../domain/orders/arrive_at_stop.ts";
import { assignDriver } from "../../domain/orders/assign_driver.ts";
import { createOrder } from "../../domain/orders/create_order.ts";
import { departFromStop } from "../../domain/orders/depart_from_stop.ts";
import { handleStop } from "../../domain/orders/handle_stop.ts";
import { formatOrderNumber } from "../../domain/orders/numbering.ts";
import { publishOrder } from "../../domain/orders/publish_order.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import {
  AT_THE_WHEEL,
  CARRIER,
  changeOf,
  DRIVER,
  fullHandling,
  NOW,
  sampleDocument,
  sampleDraft,
  SHIPPER,
  stepAt,
  VEHICLE,
} from "../../domain/orders/sample_orders_fixture.ts";
import type { Order, OrderChange } from "../../domain/orders/types.ts";
import { chunkStore, PART_BYTES } from "../../kv/blobs/chunk_store.ts";
import { storeBlob } from "../../kv/blobs/store_blob.ts";
import { Commit } from "../../kv/commit.ts";
import { keys } from "../../kv/keys.ts";
import { appendEvents } from "../../kv/orders/events.ts";
import { ORDERS } from "../../kv/orders/orders.ts";
import type { Store } from "../../kv/store.ts";

type Step = (order: Order) => Result<OrderChange, OrderRefusal>;

const carrier = { orgId: CARRIER.orgId!, name: "Transports Girard" };
const AT = stepAt("p1").time.serverAt;

/** What happens to an order one after the other, up to the proof of its delivery. */
const STEPS: readonly Step[] = [
  (order) => publishOrder(order, { by: SHIPPER, offerId: `${order.id}-offer`, carrier }, NOW),
  (order) => acceptOffer(order, { offerId: `${order.id}-offer`, carrier }, NOW),
  (order) => assignDriver(order, { by: CARRIER, driver: DRIVER, vehicle: VEHICLE, date: "2026-11-24" }, NOW),
  ...["p1", "p2", "d1"].flatMap((stopId): Step[] => [
    (order) => arriveAtStop(order, stepAt(stopId), AT),
    (order) => handleStop(order, fullHandling(order, stopId), AT),
    (order) => departFromStop(order, stepAt(stopId), AT),
  ]),
];

/** How many steps an order has behind it: half are drafts and offers, one in ten is delivered with its proof. */
const STEPS_DONE = [0, 1, 0, 2, 0, 3, 1, 6, 3, STEPS.length] as const;
/** One order in so many is of the last 90 days, with its events in the feeds and its jobs still waiting. */
const RECENT = 10;
/** Sizes of proofs in bytes: in one chunk, in several, and once in a hundred in more parts than one. */
const PROOF_BYTES = [4_000, 20_000, 70_000] as const;
const LARGE_PROOF = { every: 100, bytes: PART_BYTES + 100_000 } as const;
/** Written at once: the store takes them in as few commits as its limits let it. */
const AT_ONCE = 500;

/**
 * Fills a store with `count` orders in every state, with what hangs on them: indexes, sums, lists, events, for some the feeds and jobs of the
 * last months, and the bytes of proofs, which nothing makes smaller.
 */
export async function fillWithOrders(store: Store, count: number): Promise<void> {
  for (let first = 0; first < count; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, n) => putOrder(store, first + n));
    if (!(await Promise.all(some)).every(Boolean)) throw new Error("an order was not written");
  }
}

async function putOrder(store: Store, n: number): Promise<boolean> {
  const done = STEPS_DONE[n % STEPS_DONE.length]!;
  const proof = done === STEPS.length ? await proofOf(store, Math.floor(n / STEPS_DONE.length)) : [];
  const { order, events } = orderAfter(store.newId(), n, [...STEPS.slice(0, done), ...proof]);
  const commit = new Commit(store.kv).create(ORDERS, order);
  if (Math.floor(n / STEPS_DONE.length) % RECENT === 0) appendEvents(commit, store, order, events, SHIPPER);
  else {
    for (const event of events) {
      const id = store.newId();
      commit.put(keys.orderEvent(order.id, id), { id, orderId: order.id, at: store.now(), actor: SHIPPER, ...event });
    }
  }
  return await commit.send();
}

function orderAfter(id: string, n: number, steps: readonly Step[]): OrderChange {
  const shipper = { orgId: SHIPPER.orgId!, name: "Usine du Rhône" };
  const draft = sampleDraft({ references: { shipper: `CDE-${n}` }, priceCents: 50_000 + n });
  const created = createOrder({ id, number: formatOrderNumber(2026, n + 1), shipper, draft }, NOW);
  return steps.reduce(({ order, events }, step) => {
    const next = changeOf(step(order));
    return { order: next.order, events: [...events, ...next.events] };
  }, changeOf(created));
}

async function proofOf(store: Store, n: number): Promise<[Step]> {
  const large = n % LARGE_PROOF.every === 0;
  const bytes = bytesWithoutPattern(large ? LARGE_PROOF.bytes : PROOF_BYTES[n % PROOF_BYTES.length]!);
  const { sha256, sizeBytes } = await storeBlob(store, chunkStore(store.kv), bytes, { maxBytes: bytes.length });
  const document = { ...sampleDocument(store.newId()), sha256, sizeBytes };
  return [(order) => addDocument(order, { by: AT_THE_WHEEL, document }, AT)];
}

function bytesWithoutPattern(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}
