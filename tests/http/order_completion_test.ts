import assert from "node:assert/strict";
import { LANGS } from "../../domain/i18n/lang.ts";
import { wordsFor } from "../../domain/i18n/words.ts";
import { sampleLine } from "../../domain/orders/sample_orders_fixture.ts";
import { assignCarrier } from "../../kv/orders/assign_carrier.ts";
import { COOKIES } from "../../routes/(_lib)/cookies.ts";
import { press, startDesk } from "../support/desk.ts";
import { browserOf, PEOPLE } from "../support/order_world.ts";

/** A desk with an order that its carrier is recorded to have taken before the weight of a line was known. */
async function startIncomplete() {
  const desk = await startDesk();
  const { app, world } = desk;
  const id = await world.create({ goods: [sampleLine("l1", "p1", { grossWeightGrams: 0 }), sampleLine("l2", "p2")] });
  const operation = { scope: "tests", id: "assign", contentHash: "" };
  const assigned = await assignCarrier(app.store, PEOPLE.shipper, { orderId: id, operation, carrierId: "carrier" });
  assert.ok(assigned.ok);
  return { ...desk, id, path: `/industry/orders/${id}`, edit: `/industry/orders/${id}/edit` };
}

Deno.test("the shipper adds on the page what an order lacked when its carrier took it", async () => {
  await using desk = await startIncomplete();
  const { shipper, carrier, world, id, path, edit } = desk;
  await shipper.open(path);
  assert.ok(shipper.html.includes(`href="${edit}"`));
  await shipper.open(edit);
  assert.match(shipper.html, /<h1>Compléter l’ordre/);
  assert.doesNotMatch(shipper.html, /value="offer"/);
  await press(shipper, edit, { "goods.0.weightKg": "800" });
  assert.equal(shipper.path, `${path}?done=saved`);
  assert.ok(!shipper.html.includes(`href="${edit}"`), "nothing is left to add");
  const { goods, commercial } = await world.order(id);
  assert.deepEqual([goods[0]!.grossWeightGrams, commercial], [800_000, "accepted"]);
  await carrier.open(`/transporter/orders/${id}`);
  assert.match(carrier.html, /Indications complétées : 1/);
});

for (const lang of LANGS) {
  Deno.test(`what was agreed with the carrier is refused at its field, and what was typed stays: ${lang}`, async () => {
    await using desk = await startIncomplete();
    const { app, world, id, edit } = desk;
    const shipper = (await browserOf(app, PEOPLE.shipper)).keep(COOKIES.lang, lang);
    await shipper.open(edit);
    await press(shipper, edit, { price: "1", "goods.0.weightKg": "812" });
    assert.equal(shipper.status, 409);
    const words = wordsFor(lang).orderRefusals.agreed_with_carrier;
    assert.match(shipper.html, new RegExp(`href="#f-price">[^<]*${words}`));
    assert.match(shipper.html, /value="812"/);
    assert.equal((await world.order(id)).revision, 2);
  });
}
