import { createOrder as decideCreation } from "../../domain/orders/create_order.ts";
import { sampleDraft } from "../../domain/orders/sample_orders_fixture.ts";
import { keys } from "../../kv/keys.ts";
import { recordOperation } from "../../kv/operations.ts";
import { appendEvents } from "../../kv/orders/events.ts";
import { ORDERS } from "../../kv/orders/orders.ts";
import type { Store } from "../../kv/store.ts";
import { type CommitShape, countMutations } from "./bare_commit.ts";
import { SHIPPER } from "./world.ts";

/** What one creation writes: the same steps as `kv/orders/create_order.ts`, without sending. */
export function shapeOfCreation(store: Store): CommitShape {
  const number = "OT-2026-000001";
  const shipper = { orgId: SHIPPER.orgId, name: SHIPPER.orgName };
  const made = decideCreation({ id: store.newId(), number, shipper, draft: sampleDraft() }, store.now());
  if (!made.ok) throw new Error(made.refusal.code);
  const { order, events } = made.value;
  return countMutations((commit) => {
    commit.create(ORDERS, order).check(keys.orderByNumber(SHIPPER.orgId, number), null);
    recordOperation(commit, { scope: SHIPPER.id, id: "operation", contentHash: "0".repeat(64) }, { id: order.id, number });
    appendEvents(commit, store, order, events, { kind: "user", id: SHIPPER.id, name: SHIPPER.name, orgId: SHIPPER.orgId });
  });
}
