import type { Viewer } from "../domain/identity/types.ts";
import type { Order, OrderEventType } from "../domain/orders/types.ts";
import { NOW, orderOf, SHIPPER, stopOf } from "../domain/pallets/order_fixture.ts";
import type { Webhook, WebhookContent } from "../domain/webhooks/types.ts";
import { Commit } from "../kv/commit.ts";
import { openStoreFixture, type StoreFixture } from "../kv/jobs/job_fixture.ts";
import { keys } from "../kv/keys.ts";
import type { Store } from "../kv/store.ts";
import type { Operation } from "../kv/operations.ts";
import { appendEvents } from "../kv/orders/events.ts";
import { createWebhook } from "../kv/webhooks/change_webhooks.ts";
import { JOB_PORTS } from "./job_ports_fixture.ts";

export const SECRET = "whsec_of_the_tests";

export const OWNER: Viewer = {
  kind: "user",
  id: "ana",
  name: "Ana",
  role: "owner",
  orgId: SHIPPER.orgId,
  orgKind: "shipper",
  orgName: SHIPPER.name,
  timeZone: "Europe/Paris",
};

/** An operation that nobody has done yet. */
export function newOperation(): Operation {
  return { scope: OWNER.id, id: crypto.randomUUID(), contentHash: "content" };
}

/** What one request to a {@link Receiver} was. */
export interface Received {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
  readonly type: string;
  readonly orderId?: string;
  readonly sequence?: number;
}

/** A partner's server on this machine: keeps what it was sent and answers as it is told. */
export class Receiver implements AsyncDisposable {
  readonly received: Received[] = [];
  answer: (request: Received) => Response | Promise<Response> = () => new Response("ok");
  readonly #server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, async (request) => {
    const { headers } = request;
    const body = await request.text();
    const { type, order, sequence } = JSON.parse(body);
    const received: Received = {
      id: headers.get("x-webhook-id")!,
      timestamp: headers.get("x-webhook-timestamp")!,
      signature: headers.get("x-webhook-signature")!,
      body,
      type,
      orderId: order?.orderId,
      sequence,
    };
    this.received.push(received);
    return await this.answer(received);
  });

  get url(): string {
    return `http://127.0.0.1:${this.#server.addr.port}/in`;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#server.shutdown();
  }
}

/** A store with orders "order-1" and "order-2" of {@link OWNER}'s firm. */
export async function storeWithOrders(): Promise<StoreFixture> {
  const store = await openStoreFixture();
  const stops = [stopOf("pickup"), stopOf("delivery")];
  const commit = new Commit(store.kv);
  for (const id of ["order-1", "order-2"]) {
    const order = orderOf({ id, number: `OT-${id}`, stops, references: { shipper: `REF-${id}` }, createdAt: NOW });
    commit.put(keys.order(id), order);
  }
  await commit.send();
  return store;
}

/** A subscription of {@link OWNER}'s firm, to closures unless told otherwise. */
export async function subscribe(store: StoreFixture, url: string, content: Partial<WebhookContent> = {}): Promise<Webhook> {
  const sealed = await JOB_PORTS.secrets.seal(SECRET);
  const created = await createWebhook(
    store,
    OWNER,
    { url, events: ["order.closed", "order.delivered"], filters: {}, ...content },
    sealed,
    newOperation(),
  );
  if (!created.ok) throw new Error(created.refusal.code);
  return created.value;
}

/** Something happens to an order, in a commit of its own. */
export async function happen(store: Store, orderId: string, ...types: OrderEventType[]): Promise<string[]> {
  const commit = new Commit(store.kv);
  const actor = { kind: "user", id: "ana", name: "Ana", orgId: SHIPPER.orgId } as const;
  const { value: order } = await store.kv.get<Order>(keys.order(orderId));
  const events = appendEvents(commit, store, order!, types.map((type) => ({ type, facts: {} })), actor);
  await commit.send();
  return events.map(({ id }) => id);
}
