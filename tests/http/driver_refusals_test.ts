import assert from "node:assert/strict";
import { fieldId } from "../../components/form/field_id.ts";
import { startTestApp } from "../support/app.ts";
import { arrived, givenOrder, handling, PNG, queueSends, stopAt } from "../support/driver_day.ts";
import { browserOf, PEOPLE } from "../support/order_world.ts";

const REFUSED: readonly (readonly [string, Record<string, string>, string])[] = [
  ["no quantity", { "counts.0.quantity": "" }, "counts.0.quantity"],
  ["more than ordered", { "counts.0.quantity": "11" }, "counts.0.quantity"],
  ["a shortage without reservation", { "counts.0.quantity": "9" }, "counts.0.reservation"],
  ["pallets not counted", { "pallets.given": "" }, "pallets.given"],
  ["pallets refused without reason", { "pallets.refused": "3" }, "pallets.refusalReason"],
  ["no way to sign", { "counterpart.way": "" }, "counterpart.way"],
  ["a way that a pickup does not have", { "counterpart.way": "later" }, "counterpart.way"],
  ["no name", { "counterpart.name": " " }, "counterpart.name"],
  ["an attestation not ticked", { "counterpart.attested": "off" }, "counterpart.attested"],
  ["no strokes", { "counterpart.way": "on_glass" }, "counterpart.strokes"],
  ["strokes that are none", { "counterpart.way": "on_glass", "counterpart.strokes": '[{"points":"x"}]' }, "counterpart.strokes"],
  ["impossible without reason", { "counterpart.way": "impossible" }, "counterpart.reason"],
  ["the driver's own strokes that are none", { "driver.strokes": "{}" }, "driver.strokes"],
  ["the driver not signing", { "driver.agreed": "off" }, "driver.agreed"],
  ["a field that the form lacks", { price: "1" }, "price"],
];

for (const [what, fields, field] of REFUSED) {
  Deno.test(`handling with ${what} is refused at ${field}, to the page and to the queue`, async () => {
    await using app = await startTestApp();
    const { world, stop } = await givenOrder(app);
    const driver = await browserOf(app, PEOPLE.driver);
    const path = stop("p1");
    await arrived(app, driver, path);
    const answer = await queueSends(
      driver,
      `${path}/handling`,
      handling({ "counts.0.damaged": "off", ...fields }) as Record<string, string>,
    );
    const { errors } = await answer.json();
    assert.equal(answer.status, 422);
    assert.ok(errors[field], JSON.stringify(errors));
    await driver.submit(
      `${path}/handling`,
      handling({ ...fields, "counterpart.name": fields["counterpart.name"] ?? "Zoé Tapée" }),
    );
    assert.equal(driver.status, 422);
    if (!("counterpart.name" in fields)) assert.match(driver.html, /value="Zoé Tapée"/);
    assert.equal((await stopAt(world, path)).state, "arrived");
  });
}

Deno.test("a driver who does not sign a pickup reads beside the own signature that it is required", async () => {
  await using app = await startTestApp();
  const { stop } = await givenOrder(app);
  const driver = await browserOf(app, PEOPLE.driver);
  await arrived(app, driver, stop("p1"));
  await driver.submit(`${stop("p1")}/handling`, handling({ "driver.agreed": "off" }));
  const field = driver.html.slice(driver.html.indexOf(`id="${fieldId("driver.agreed")}"`));
  assert.match(field.slice(0, field.indexOf("</fieldset>")), /La signature du conducteur est nécessaire/);
});

for (
  const [name, file, text] of [
    ["a text", new File(["hello, I am a picture"], "photo.png"), /photo\.png/],
    ["too large a file", new File([PNG, new Uint8Array(20 * 1024 * 1024)], "grande.png"), /grande\.png/],
  ] as const
) {
  Deno.test(`handling with ${name} as a photo is refused and stores nothing`, async () => {
    await using app = await startTestApp();
    const { world, stop } = await givenOrder(app);
    const driver = await browserOf(app, PEOPLE.driver);
    const path = stop("p1");
    await arrived(app, driver, path);
    await driver.submit(`${path}/handling`, handling({ photos: file }));
    assert.equal(driver.status, 422);
    assert.match(driver.html, text);
    assert.equal((await stopAt(world, path)).state, "arrived");
    assert.equal((await Array.fromAsync(app.store.kv.list({ prefix: ["blobs"] }))).length, 0);
  });
}
