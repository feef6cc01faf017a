import assert from "node:assert/strict";
import { fieldId } from "../../components/form/field_id.ts";
import { sampleDraft } from "../../domain/orders/sample_orders_fixture.ts";
import { keys } from "../../kv/keys.ts";
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
    [
      "a HEIC called JPEG",
      new File(["\0\0\0\x18ftypheic\0\0\0\0mif1heic"], "quai.jpg", { type: "image/jpeg" }),
      /quai\.jpg » est une photo HEIC/,
    ],
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

Deno.test("a refused form's summary names every field, and the goods line that it counts", async () => {
  await using app = await startTestApp();
  const { stop } = await givenOrder(app);
  const driver = await browserOf(app, PEOPLE.driver);
  const path = stop("p1");
  await arrived(app, driver, path);
  await driver.submit(`${path}/handling`, handling({ "counts.0.quantity": "", "pallets.given": "", "counterpart.name": "" }));
  const [summary] = /<div class="error-summary".*?<\/div>/s.exec(driver.html)!;
  const [line] = sampleDraft().goods;
  assert.match(summary, new RegExp(`>${line!.description}, Quantité chargée – [^<]+</a>`));
  assert.match(summary, />Données au site – [^<]+<\/a>/);
  assert.match(summary, />Nom du signataire – [^<]+<\/a>/);

  await driver.open(`${path}/failure`);
  await driver.submit(`${path}/failure`, { reason: "other" });
  assert.match(driver.html, />Ce qui s’est passé – [^<]+<\/a>/);
});

for (const state of ["planned", "arrived"] as const) {
  Deno.test(`a stop that is ${state} when its order ends offers no step and says why`, async () => {
    await using app = await startTestApp();
    const { world, id, stop } = await givenOrder(app);
    const driver = await browserOf(app, PEOPLE.driver);
    const path = stop("p1");
    if (state === "arrived") await arrived(app, driver, path);
    const order = await world.order(id);
    await app.store.kv.set(keys.order(id), { ...order, closed: { at: app.clock.now, by: PEOPLE.shipper.name } });

    for (const page of [path, `${path}/failure`]) {
      await driver.open(page);
      assert.match(shown(driver.html), /L’ordre est terminé/, page);
      assert.doesNotMatch(shown(driver.html), /<button[^>]*class="[^"]*btn-(primary|danger)|<summary>Ajouter/, page);
      assert.doesNotMatch(shown(driver.html), /Cet arrêt est terminé|href="[^"]*\/failure"/, page);
    }
  });
}

Deno.test("the departure is still offered once the order was closed, and nothing else", async () => {
  await using app = await startTestApp();
  const { world, id, stop } = await givenOrder(app);
  const driver = await browserOf(app, PEOPLE.driver);
  const path = stop("p1");
  await arrived(app, driver, path);
  await driver.submit(`${path}/handling`, handling());
  const order = await world.order(id);
  await app.store.kv.set(keys.order(id), { ...order, closed: { at: app.clock.now, by: PEOPLE.shipper.name } });

  await driver.open(path);
  assert.match(shown(driver.html), /Je suis parti/);
  assert.doesNotMatch(driver.html, /<summary>Ajouter/);
  await driver.submit(`${path}/departure`);
  assert.equal((await stopAt(world, path)).departed?.serverAt, app.clock.now);
});

/** A page without the parts that belong to other steps. */
function shown(html: string): string {
  const parts = html.split(/(?=<\w+ [^>]*data-step=)/);
  return parts.filter((part) => !/^<\w+ [^>]*\bhidden\b/.test(part)).join("");
}
