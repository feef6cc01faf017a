import { sampleDraft } from "../domain/orders/sample_orders.ts";
import { createOrder as decideCreation } from "../domain/orders/create_order.ts";
import { openStore } from "../kv/open.ts";
import { recordOperation } from "../kv/operations.ts";
import { keys } from "../kv/keys.ts";
import { appendEvents } from "../kv/orders/events.ts";
import { ORDERS } from "../kv/orders/orders.ts";
import type { Store } from "../kv/store.ts";
import { appHandler } from "./support/app_under_test.ts";
import { bareCommits, type CommitShape, countMutations } from "./support/bare_commit.ts";
import { type Figure, ratioFigure } from "./support/figure.ts";
import { alternate, closedLoop } from "./support/load.ts";
import { orderFormBody } from "./support/order_form_body.ts";
import { fillStore, SHIPPER } from "./support/world.ts";

const WRITERS = 32;
const ROUND_MS = 3_000;
const ROUNDS = 5;
const ORIGIN = "http://127.0.0.1";

/** Order creation through the HTTP handler, to bare commits of the same number and size of values. */
export async function creation(): Promise<Figure[]> {
  const folder = await Deno.makeTempDir({ prefix: "symphonia_bench_" });
  const store = await openStore(`${folder}/creation.kv`);
  const { cookie, csrf } = await fillStore(store, 0);
  const handler = await appHandler(store, ORIGIN);
  const create = async () => {
    const { perSecond, errors } = await closedLoop(WRITERS, ROUND_MS, async () => {
      const response = await handler(
        new Request(`${ORIGIN}/industry/orders/new`, {
          method: "POST",
          headers: { cookie: `__Host-session=${cookie}`, origin: ORIGIN },
          body: orderFormBody(csrf),
        }),
      );
      return response.status === 303;
    });
    if (errors > 0) throw new Error(`${errors} orders were not created`);
    return perSecond;
  };
  const shape = shapeOfCreation(store);
  const measured = await alternate(ROUNDS, create, () => bareCommits(store.kv, shape, WRITERS, ROUND_MS));
  store.kv.close();
  await Deno.remove(folder, { recursive: true });
  return [ratioFigure(`Order creation through the handler, to bare commits of ${shape.values.length} values`, measured, 0.6)];
}

/** What one creation writes: the same steps as `kv/orders/create_order.ts`, without sending. */
function shapeOfCreation(store: Store): CommitShape {
  const number = "OT-2026-000001";
  const shipper = { orgId: SHIPPER.orgId, name: SHIPPER.orgName };
  const made = decideCreation({ id: store.newId(), number, shipper, draft: sampleDraft() }, store.now());
  if (!made.ok) throw new Error(made.refusal.code);
  const { order, events } = made.value;
  return countMutations((commit) => {
    commit.create(ORDERS, order).check(keys.orderByNumber(SHIPPER.orgId, number), null);
    recordOperation(commit, { scope: SHIPPER.id, id: "operation", contentHash: "0".repeat(64) }, { id: order.id, number });
    appendEvents(commit, store, order.id, events, { kind: "user", id: SHIPPER.id, name: SHIPPER.name, orgId: SHIPPER.orgId });
  });
}
