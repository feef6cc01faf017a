import assert from "node:assert/strict";
import { CarrierVigilance, OwnVigilance } from "../../../domain/api/vigilance/vigilance_schema.ts";
import { getTransportOrderVigilance, getVigilance } from "../../../domain/api/vigilance/vigilance_operations.ts";
import { listVigilance } from "../../../kv/vigilance/documents.ts";
import { Partner } from "../../support/partner.ts";
import { startDemoApp, viewerOf } from "../../support/world.ts";

interface KindAnswer {
  readonly kind: string;
  readonly status: string;
  readonly document?: { readonly documentId: string };
}
const kindIn = (body: { kinds: readonly KindAnswer[] }, kind: string) => body.kinds.find((one) => one.kind === kind)!;

Deno.test("GET /api/vigilance gives a carrier its own file: kinds, status, validity, and what shippers refused", async () => {
  await using app = await startDemoApp();
  const { firms } = app.world;
  const carrier = await Partner.of(app, viewerOf(app.world, "carrier"));
  const { status, body } = await carrier.call(getVigilance, { base: "/api" });
  assert.equal(status, 200);
  assert.deepEqual(OwnVigilance.safeParse(body).error?.issues ?? [], []);
  assert.equal(body.status, "incomplete");
  const rows = await listVigilance(app.store.kv, firms.carrier.id);
  const kbis = rows.find(({ kind }) => kind === "kbis")!;
  const { refusals, document, ...answered } = kindIn(body, "kbis") as KindAnswer & { refusals: readonly object[] };
  assert.deepEqual([document!.documentId, answered], [kbis.id, {
    kind: "kbis",
    status: "valid",
    coveredUntil: kbis.validity!.until,
    documentsToConfirm: 0,
  }]);
  const [{ at: _, ...refusal }] = refusals as [{ at: string }];
  assert.deepEqual(refusal, {
    documentId: kbis.id,
    organisationId: firms.shipper.id,
    reason: "illegible",
    text: "Le bas de la page est coupé.",
  });
  assert.doesNotMatch(JSON.stringify(body), new RegExp(app.world.people.shipper.name), "a key sees no people");
  assert.equal(kindIn(body, "foreign_workers").status, "missing");
});

Deno.test("GET /api/vigilance is for carriers, with the scope of the directory", async () => {
  await using app = await startDemoApp();
  const shipper = await Partner.of(app, viewerOf(app.world, "shipper"));
  assert.equal((await shipper.call(getVigilance)).status, 404);
  const orders = await Partner.of(app, viewerOf(app.world, "carrier"), ["orders.read"]);
  assert.equal((await orders.call(getVigilance)).status, 403);
});

Deno.test("GET /api/orders/:orderId/vigilance tells the shipper how its carrier's file stands; documents once it accepted", async () => {
  await using app = await startDemoApp();
  const { orders, firms } = app.world;
  const shipper = await Partner.of(app, viewerOf(app.world, "shipper"));
  const read = (orderId: string) => shipper.call(getTransportOrderVigilance, { params: { orderId }, base: "/api" });
  const { body } = await read(orders.plannedToday);
  assert.deepEqual(CarrierVigilance.safeParse(body).error?.issues ?? [], []);
  assert.deepEqual([body.carrierId, body.status], [firms.carrier.id, "incomplete"]);
  const { refusal, document } = kindIn(body, "kbis") as KindAnswer & { refusal?: { reason: string } };
  assert.deepEqual([refusal?.reason, document !== undefined], ["illegible", true]);
  const offered = (await read(orders.offered)).body;
  assert.deepEqual(offered.kinds.filter((kind: KindAnswer) => kind.document !== undefined), []);
  assert.equal(kindIn(offered, "licence").status, "valid");
  assert.equal((await read(orders.draft)).status, 404);
  for (const person of ["carrier", "other-shipper"] as const) {
    const other = await Partner.of(app, viewerOf(app.world, person));
    const params = { orderId: orders.plannedToday };
    assert.equal((await other.call(getTransportOrderVigilance, { params })).status, 404, person);
  }
});
