import type { Organisation } from "../../domain/directory/types.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { createOrder } from "../../domain/orders/create_order.ts";
import { sampleDraft } from "../../domain/orders/sample_orders_fixture.ts";
import { formatOrderNumber } from "../../domain/orders/numbering.ts";
import { Commit } from "../../kv/commit.ts";
import { ORGANISATIONS } from "../../kv/directory/organisations.ts";
import { openSession } from "../../kv/identity/sessions.ts";
import { keys } from "../../kv/keys.ts";
import { ORDERS } from "../../kv/orders/orders.ts";
import type { Store } from "../../kv/store.ts";

export const SHIPPER: Viewer = {
  kind: "user",
  id: "01BENCHUSER",
  name: "Bench",
  role: "dispatcher",
  orgId: "01BENCHSHIPPER",
  orgKind: "shipper",
  orgName: "Peintures du Rhône",
  timeZone: "Europe/Paris",
};

const ORDERS_A_COMMIT = 20;

/** Fills a store with a shipper, its signed-in user and `orders` orders; gives the user's cookie value and form token. */
export async function fillStore(store: Store, orders: number): Promise<{ cookie: string; csrf: string }> {
  const org: Organisation = {
    id: SHIPPER.orgId,
    kind: "shipper",
    name: SHIPPER.orgName,
    siret: "73282932000074",
    vatNumber: "FR44732829320",
    address: { line1: "1 rue du Port", postcode: "69007", city: "Lyon", country: "FR" },
    timeZone: "Europe/Paris",
    createdAt: store.now(),
  };
  const present = await store.kv.get(keys.organisation(org.id));
  if (present.value === null) {
    await new Commit(store.kv).create(ORGANISATIONS, org).send();
    for (let first = 0; first < orders; first += ORDERS_A_COMMIT) {
      const commit = new Commit(store.kv);
      for (let n = first; n < Math.min(first + ORDERS_A_COMMIT, orders); n++) {
        const shipper = { orgId: org.id, name: org.name };
        const draft = { ...sampleDraft(), references: { shipper: `BENCH-${n}` } };
        const made = createOrder(
          { id: store.newId(), number: formatOrderNumber(2026, 500_000 + n), shipper, draft },
          store.now(),
        );
        if (!made.ok) throw new Error(made.refusal.code);
        commit.replaceUnchecked(ORDERS, null, made.value.order);
      }
      await commit.send();
    }
  }
  const { cookie, session } = await openSession(store, SHIPPER, "fr");
  return { cookie, csrf: session.csrf };
}
