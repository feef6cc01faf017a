import type { Viewer } from "../../domain/identity/types.ts";
import { sideOf } from "../../domain/orders/parties.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import type { Order, OrderChange } from "../../domain/orders/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { Commit, type Loaded, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { actorOf, appendEvents } from "./events.ts";
import { ORDERS } from "./orders.ts";

/** What changing a stored order may be refused for, besides its rules. */
export type StoreRefusal =
  /** Unknown, or not the viewer's to see. */
  | { readonly code: "order_not_found" }
  /** The form was filled from an older revision; `order` is as it is now. */
  | { readonly code: "order_changed_meanwhile"; readonly order: Order }
  /** The operation id was used before with other content. */
  | { readonly code: "operation_reused" };

/** The order as it stands after the change. */
export type ChangeResult<R = OrderRefusal> = Result<Order, R | StoreRefusal>;

/** How to change an order. */
export interface ChangeRequest<R> {
  readonly orderId: string;
  readonly operation: Operation;
  /** Revision that the form was filled from; absent where a change of other things does not matter. */
  readonly revision?: number;
  readonly deviceAt?: Instant;
  /** The rule: what becomes of the order, or why not. */
  decide(order: Order, now: Instant): Result<OrderChange, R>;
  /** Further writes that belong to the same commit (notes, pallets, links, messages); gives further events. */
  also?(commit: Commit, change: OrderChange, before: Order): Promise<Result<OrderChange["events"], R>>;
}

/** The order `id` as its party `viewer` may load it, or null: a stranger's order is as unknown as none. */
export async function getOrderFor(kv: Deno.Kv, viewer: Viewer, id: string): Promise<Loaded<Order> | null> {
  const order = loaded(await kv.get<Order>(keys.order(id)));
  return order !== null && isVisible(order.value, viewer) ? order : null;
}

function isVisible(order: Order, viewer: Viewer): boolean {
  switch (viewer.kind) {
    case "user":
    case "key":
      return sideOf(order, viewer.orgId) !== null;
    case "driver":
      return order.assignment?.driverId === viewer.id && order.carrier?.orgId === viewer.orgId &&
        order.commercial === "confirmed";
    case "link":
      return viewer.delivery?.orderId === order.id;
  }
}

/** Changes an order by a rule: loads it through the viewer, decides, and commits the order, its indexes, events and messages together. */
export function changeOrder<R>(store: Store, viewer: Viewer, request: ChangeRequest<R>): Promise<ChangeResult<R>> {
  const { orderId, operation } = request;
  return transact<ChangeResult<R>>(async () => {
    const [entry, done] = await getMany<[Order, unknown]>(store.kv, [
      keys.order(orderId),
      keys.operation(operation.scope, operation.id),
    ]);
    const before = loaded(entry);
    if (before === null) return { answer: refuse({ code: "order_not_found" }) };
    // First: who declined an offer no longer sees the order, and sends the same form again all the same.
    const earlier = earlierAnswer(done, operation);
    if (earlier === "other_content") return { answer: refuse({ code: "operation_reused" }) };
    if (earlier !== null) return { answer: accept(before.value) };
    if (!isVisible(before.value, viewer)) return { answer: refuse({ code: "order_not_found" }) };
    if (request.revision !== undefined && request.revision !== before.value.revision) {
      return { answer: refuse({ code: "order_changed_meanwhile", order: before.value }) };
    }
    const decided = request.decide(before.value, store.now());
    if (!decided.ok) return { answer: decided };
    const { order, events } = decided.value;
    const commit = new Commit(store.kv).change(ORDERS, before, order);
    recordOperation(commit, operation, null);
    const further = await request.also?.(commit, decided.value, before.value) ?? accept([]);
    // What `also` looked at may be newer than the order: its refusal holds while the order is still the one that was read.
    if (!further.ok) return { commit: new Commit(store.kv).check(keys.order(orderId), before.versionstamp), answer: further };
    appendEvents(commit, store, order, [...events, ...further.value], actorOf(viewer), request.deviceAt);
    return { commit, answer: accept(order) };
  });
}
