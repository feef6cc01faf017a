import assert from "node:assert/strict";
import type { Viewer } from "../../domain/identity/types.ts";
import { cancelOrder } from "../../domain/orders/cancel_order.ts";
import { startTestApp } from "../../tests/support/app.ts";
import { OrderWorld, PEOPLE } from "../../tests/support/order_world.ts";
import { listAudits } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { ORGANISATIONS } from "../directory/organisations.ts";
import { checkIntegrity } from "../integrity/check_integrity.ts";
import { listNotices } from "../notices/notices.ts";
import { actorOf } from "../orders/events.ts";
import { answerRefusal } from "./answer_refusal.ts";
import { getCarrierFile } from "./carrier_file.ts";
import { forgetVigilance } from "./forget_vigilance.ts";
import { listOwnRefusals, listRefusals } from "./refusals.ts";
import { refuseVigilance } from "./refuse_document.ts";
import { confirmInsurance, fileInsurance, FIRM, newOperation } from "./vigilance_fixture.ts";
import { withdrawRefusal } from "./withdraw_refusal.ts";

const { shipper, carrier, otherCarrier, stranger } = PEOPLE;
const NOT_IN_FORCE = { ok: false, refusal: { code: "not_in_force" } };

/** An order that the carrier accepted, and a certificate of its insurance in force. */
async function withInsurance() {
  const app = await startTestApp();
  const { store } = app;
  await new Commit(store.kv).create(ORGANISATIONS, FIRM).send();
  const world = new OrderWorld(app);
  const orderId = await world.create();
  await world.publish(orderId);
  const { documentId, sha256 } = await fileInsurance(store);
  await confirmInsurance(store, documentId, "2027-06-30");
  const request = { orderId, documentId, reason: "illegible", text: "Le bas est coupé" } as const;
  return {
    store,
    world,
    orderId,
    documentId,
    sha256,
    refuse: (viewer: Viewer = shipper, operation = newOperation()) => refuseVigilance(store, viewer, { ...request, operation }),
    seen: async (viewer: Viewer = shipper) =>
      (await getCarrierFile(store, viewer, orderId))!.status.kinds.find(({ kind }) => kind === "motor_insurance")!,
    notices: async (orgId: string) =>
      (await listNotices(store.kv, orgId)).rows.filter(({ type }) => type.startsWith("vigilance")).map((
        { type, facts, path },
      ) => ({
        type,
        facts,
        path,
      })),
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}

Deno.test("refuseVigilance() is for the shipper of an accepted order, of what it may download, once", async () => {
  await using paper = await withInsurance();
  assert.deepEqual(await paper.refuse(), NOT_IN_FORCE, "the offer is not accepted yet");
  await paper.world.accept(paper.orderId);
  for (const viewer of [carrier, otherCarrier, stranger]) assert.deepEqual(await paper.refuse(viewer), NOT_IN_FORCE, viewer.name);
  const once = newOperation();
  assert.ok((await paper.refuse(shipper, once)).ok);
  assert.ok((await paper.refuse(shipper, once)).ok);
  assert.deepEqual(await paper.refuse(), NOT_IN_FORCE, "refused before");
  assert.equal((await listRefusals(paper.store.kv, FIRM.id)).length, 1);
  assert.deepEqual((await checkIntegrity(paper.store.kv)).faults, []);
});

Deno.test("refuseVigilance() tells the carrier why, and the audit log the reason alone", async () => {
  await using paper = await withInsurance();
  await paper.world.accept(paper.orderId);
  await paper.refuse();
  assert.deepEqual(await paper.notices(FIRM.id), [{
    type: "vigilance.refused",
    facts: { document: "motor_insurance", shipper: shipper.orgName, reason: "illegible", text: "Le bas est coupé" },
    path: `/transporter/vigilance/${paper.documentId}`,
  }]);
  const { rows: [line] } = await listAudits(paper.store.kv, { action: "vigilance.refused" });
  assert.deepEqual([line!.by.name, line!.target, line!.after], [shipper.name, paper.documentId, "motor_insurance, illegible"]);
});

Deno.test("a refusal is that shipper's own: it ends with a newer document in force, and the status is as it was", async () => {
  await using paper = await withInsurance();
  await paper.world.accept(paper.orderId);
  const before = await paper.seen();
  await paper.refuse();
  const refused = await paper.seen();
  assert.deepEqual([refused.refusal?.by, refused.state, refused.inForce], [shipper.name, before.state, before.inForce]);
  assert.deepEqual(await listOwnRefusals(paper.store.kv, stranger.orgId, FIRM.id), []);
  const newer = await fileInsurance(paper.store, "a better picture");
  assert.notEqual((await paper.seen()).refusal, null, "nobody has confirmed the new one");
  await confirmInsurance(paper.store, newer.documentId, "2027-05-31");
  const now = await paper.seen();
  assert.deepEqual([now.inForce?.id, now.refusal], [newer.documentId, null]);
});

Deno.test("refuseVigilance() is over with the order", async () => {
  await using paper = await withInsurance();
  const { world, orderId } = paper;
  await world.accept(orderId);
  await world.change(shipper, orderId, (order, now) => cancelOrder(order, { by: actorOf(shipper), reason: "Doublon" }, now));
  assert.deepEqual(await paper.refuse(), NOT_IN_FORCE);
});

Deno.test("answerRefusal() answers once, for the shipper alone to read, and tells it", async () => {
  await using paper = await withInsurance();
  const { store, documentId, orderId } = paper;
  await paper.world.accept(orderId);
  await paper.refuse();
  const answer = (viewer: Viewer) =>
    answerRefusal(store, viewer, { documentId, shipperId: shipper.orgId, text: "Scan joint", operation: newOperation() });
  assert.deepEqual(await answer(otherCarrier), { ok: false, refusal: { code: "refusal_not_found" } });
  assert.ok((await answer(carrier)).ok);
  assert.deepEqual(await answer(carrier), { ok: false, refusal: { code: "answered_before" } });
  assert.equal((await paper.seen()).refusal!.answer!.text, "Scan joint");
  assert.deepEqual(await paper.notices(shipper.orgId), [{
    type: "vigilance.answered",
    facts: { document: "motor_insurance", carrier: carrier.orgName, text: "Scan joint" },
    path: `/industry/orders/${orderId}/vigilance`,
  }]);
  assert.equal((await listAudits(store.kv, { action: "vigilance.answered" })).rows.length, 1);
});

Deno.test("withdrawRefusal() takes back the viewer's own refusal, and tells the carrier once", async () => {
  await using paper = await withInsurance();
  const { store, documentId } = paper;
  await paper.world.accept(paper.orderId);
  await paper.refuse();
  const withdraw = (viewer: Viewer) =>
    withdrawRefusal(store, viewer, { carrierId: FIRM.id, documentId, operation: newOperation() });
  assert.ok((await withdraw(stranger)).ok);
  assert.notEqual((await paper.seen()).refusal, null);
  for (let times = 0; times < 2; times++) assert.ok((await withdraw(shipper)).ok);
  assert.equal((await paper.seen()).refusal, null);
  assert.deepEqual((await paper.notices(FIRM.id)).map(({ type }) => type), ["vigilance.restored", "vigilance.refused"]);
  assert.equal((await listAudits(store.kv, { action: "vigilance.restored" })).rows.length, 1);
  assert.ok((await paper.refuse()).ok, "it may be refused again");
});

Deno.test("what was said of a document is forgotten with it", async () => {
  await using paper = await withInsurance();
  await paper.world.accept(paper.orderId);
  await paper.refuse();
  await forgetVigilance(paper.store.kv, paper.sha256);
  const { kv } = paper.store;
  assert.deepEqual([await listRefusals(kv, FIRM.id), await listOwnRefusals(kv, shipper.orgId, FIRM.id)], [[], []]);
  assert.deepEqual((await checkIntegrity(kv)).faults, []);
});
