import assert from "node:assert/strict";
import { post, startDesk } from "../support/desk.ts";
import { PEOPLE } from "../support/order_world.ts";

const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

Deno.test("POST /documents stores a proof under its hash; other bytes are refused at the field", async () => {
  await using desk = await startDesk();
  const { carrier, world } = desk;
  const id = await world.delivered();
  const action = `/transporter/orders/${id}/documents`;
  await carrier.open(`/transporter/orders/${id}`);
  await carrier.submit(action, { kind: "pod", file: new File(["MZ not a picture"], "pod.png", { type: "image/png" }) });
  assert.equal(carrier.status, 422);
  assert.match(carrier.html, /id="f-file-error"/);
  assert.equal((await world.order(id)).documents.length, 0);
  await carrier.submit(action, { kind: "contract", file: new File([PNG], "pod.png") });
  assert.match(carrier.html, /id="f-kind-error"/);
  await carrier.submit(action, { kind: "pod", file: new File([PNG], "pod.png") });
  assert.equal(carrier.path, `/transporter/orders/${id}?done=uploaded`);
  const [document] = (await world.order(id)).documents;
  assert.equal(document?.mediaType, "image/png");
  assert.equal((await desk.app.store.kv.get(["blobs", document!.sha256])).value !== null, true);
});

Deno.test("verification, settlement and closure end the order", async () => {
  await using desk = await startDesk();
  const { shipper, world } = desk;
  const id = await world.delivered();
  await world.prove(id, PNG);
  const path = `/industry/orders/${id}`;
  const flags = [{ id: "f1", kind: "waiting" as const, stopId: "d1", openedAt: desk.app.clock.now }];
  await world.change(PEOPLE.shipper, id, (order) => ({ ok: true, value: { order: { ...order, flags }, events: [] } }));
  await shipper.open(path);
  await shipper.submit(`${path}/verification`);
  assert.equal(shipper.path, `${path}?done=verified`);
  const revision = String((await world.order(id)).revision);
  const { csrf } = shipper.hiddenFields("/sign-out");
  const form = { csrf: csrf!, operation: "operation-closure", revision };
  const early = await post(shipper, `${path}/closure`, form);
  assert.equal(early.status, 409);
  assert.match(await early.text(), /Anomalies encore à chiffrer ou à abandonner : 1/);
  await shipper.submit(`${path}/flags/f1/settlement`, { amountCents: "beaucoup" });
  assert.equal(shipper.status, 422);
  assert.match(shipper.html, /id="f-amountCents-error"/);
  await shipper.submit(`${path}/flags/f1/settlement`, { amountCents: "45,50", comment: "2 h d’attente" });
  assert.equal(shipper.path, `${path}?done=settled`);
  const order = await world.order(id);
  assert.equal(order.flags[0]!.settled?.amountCents, 4_550);
  assert.ok(order.closed);
});

Deno.test("POST /link mails the link to the stop's contact and shows its address once", async () => {
  await using desk = await startDesk();
  const { app, shipper, world } = desk;
  const contact = { name: "Tom Vidal", email: "quai@demo.test" };
  const sample = await world.order(await world.create());
  const id = await world.create({ stops: sample.stops.map((stop) => stop.kind === "delivery" ? { ...stop, contact } : stop) });
  await world.publish(id);
  await world.accept(id);
  await world.assign(id);
  const action = `/industry/orders/${id}/stops/d1/link`;
  await shipper.open(`/industry/orders/${id}`);
  const { csrf } = shipper.hiddenFields("/sign-out");
  const first = await post(shipper, action, { csrf: csrf!, operation: "operation-link-1" });
  const html = await first.text();
  assert.equal(first.status, 200);
  const [, path] = /value="http:\/\/localhost(\/links\/[^"]+)"/.exec(html)!;
  const again = await post(shipper, action, { csrf: csrf!, operation: "operation-link-1" });
  assert.equal(again.headers.get("location"), `/industry/orders/${id}?done=linked`);
  const mails = await Array.fromAsync(app.store.kv.list<{ to: string; text: string }>({ prefix: ["mails"] }));
  assert.equal(mails.length, 1);
  assert.equal(mails[0]!.value.to, "quai@demo.test");
  assert.ok(mails[0]!.value.text.includes(path!));
  const opened = await post(shipper, `/industry/orders/${id}/stops/p1/link`, { csrf: csrf!, operation: "operation-link-2" });
  assert.equal(opened.status, 404);
});
