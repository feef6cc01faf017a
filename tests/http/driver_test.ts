import assert from "node:assert/strict";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import type { Order } from "../../domain/orders/types.ts";
import { readStored } from "../../jobs/ports/storage/read_stored.ts";
import { getHead, listNotes } from "../../kv/notes/notes.ts";
import { listEvents } from "../../kv/orders/events.ts";
import { startTestApp } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";
import { arrived, givenOrder, handling, OTHER_DRIVER, PNG, queueSends, stopAt, STROKES } from "../support/driver_day.ts";
import { browserOf, PEOPLE } from "../support/order_world.ts";

Deno.test("a driver without JavaScript works through a whole day", async () => {
  await using app = await startTestApp();
  const { world, id, stop } = await givenOrder(app);
  const driver = await browserOf(app, PEOPLE.driver);
  await driver.open("/driver");
  for (const name of ["p1", "p2", "d1"]) assert.match(driver.html, new RegExp(stop(name)));

  for (const name of ["p1", "p2"]) {
    const path = stop(name);
    await arrived(app, driver, path);
    const photo = new File([PNG], "quai.png");
    await driver.submit(`${path}/handling`, handling({ photos: photo, "counterpart.reservationsAccepted": "on" }));
    assert.equal(driver.path, path);
    await driver.submit(`${path}/departure`);
    assert.equal((await stopAt(world, path)).state, "done");
  }

  const path = stop("d1");
  await arrived(app, driver, path);
  const delivery = {
    "counts.0.quantity": "10",
    "counts.1.quantity": "8",
    "counts.1.reservation": "2 cartons manquants",
    proof: new File([PNG], "bl.png"),
  };
  await driver.submit(`${path}/handling`, handling(delivery));
  await driver.submit(`${path}/departure`);

  const order = await world.order(id);
  assert.deepEqual(order.stops.map(({ state }) => state), ["done", "done", "done"]);
  assert.deepEqual(order.documents.map(({ kind, mediaType }) => [kind, mediaType]), [
    ["photo", "image/png"],
    ["photo", "image/png"],
    ["pod", "image/png"],
  ]);
  assert.deepEqual(await readStored(app.ports.storage, order.documents[0]!.sha256), PNG);
  assert.deepEqual(order.goods.map(({ delivered }) => delivered), [
    { quantity: 10 },
    { quantity: 8, reservation: "2 cartons manquants" },
  ]);
  const notes = await listNotes(app.store.kv, id);
  assert.deepEqual(notes.map((note) => [note.senderSigned, note.carrierSigned, note.consigneeSigned]), [
    [true, true, true],
    [true, true, true],
  ]);
  const types = new Set((await listEvents(app.store.kv, id)).map((event) => event.type));
  for (const type of ["stop.loaded", "stop.unloaded", "pallets.exchanged", "note.signed", "flag.opened"] as const) {
    assert.ok(types.has(type), type);
  }
  await driver.open(path);
  assert.match(driver.html, /Cet arrêt est terminé/);
});

Deno.test("handling keeps the evidence as what it is, and that nothing changed behind the signers", async () => {
  await using app = await startTestApp();
  const { id, stop } = await givenOrder(app);
  const driver = await browserOf(app, PEOPLE.driver);
  const path = stop("p1");
  await arrived(app, driver, path);
  await driver.submit(
    `${path}/handling`,
    handling({ "counterpart.way": "on_glass", "counterpart.strokes": STROKES, "driver.strokes": STROKES }),
  );
  assert.equal(driver.path, path);
  const [note] = await listNotes(app.store.kv, id);
  const head = await getHead(app.store.kv, note!);
  assert.equal(head!.signature!.method, "on_glass");
  assert.equal(head!.signature!.contentChanged, false);
  assert.ok(head!.signature!.seenHash);
  const strokes = await readStored(app.ports.storage, head!.signature!.strokesSha256!);
  assert.deepEqual(JSON.parse(new TextDecoder().decode(strokes!)), [{ points: [{ x: 1, y: 2 }, { x: 40, y: 30 }] }]);
});

Deno.test("a form sent twice has one result, and the device's time is kept", async () => {
  await using app = await startTestApp();
  const { world, id, stop } = await givenOrder(app);
  const driver = await browserOf(app, PEOPLE.driver);
  const path = stop("p1");
  const deviceAt = app.clock.now - 7 * MINUTE_MS;
  await driver.open(path);
  const sent = new FormData();
  for (const [name, value] of Object.entries(driver.hiddenFields(`${path}/arrival`))) sent.set(name, value);
  sent.set("deviceAt", String(deviceAt));
  const post = () =>
    driver.send(`${path}/arrival`, {
      method: "POST",
      body: sent,
      headers: { origin: "http://localhost", accept: "application/json" },
    });
  assert.deepEqual(await (await post()).json(), { ok: true });
  assert.deepEqual(await (await post()).json(), { ok: true });
  assert.deepEqual((await stopAt(world, path)).arrived, { deviceAt, serverAt: app.clock.now });
  const events = (await listEvents(app.store.kv, id)).filter(({ type }) => type === "stop.arrived");
  assert.deepEqual(events.map((event) => event.deviceAt), [deviceAt]);
  sent.set("deviceAt", String(deviceAt + 1));
  assert.equal((await post()).status, 409);
});

Deno.test("a device time that no clock shows is refused with its field", async () => {
  await using app = await startTestApp();
  const { world, stop } = await givenOrder(app);
  const driver = await browserOf(app, PEOPLE.driver);
  const path = stop("p1");
  for (const deviceAt of ["soon", "-5", "12.5", "1", String(app.clock.now + 2 * 24 * 60 * MINUTE_MS)]) {
    await driver.open(path);
    const answer = await queueSends(driver, `${path}/arrival`, { deviceAt });
    assert.equal(answer.status, 422, deviceAt);
    assert.equal(answer.headers.get("content-type"), "application/problem+json");
    assert.ok((await answer.json()).errors.deviceAt);
  }
  assert.equal((await stopAt(world, path)).state, "planned");
});

Deno.test("a stop that cannot be done is closed with its reason, and a comment where the reason says nothing", async () => {
  await using app = await startTestApp();
  const { world, stop } = await givenOrder(app);
  const driver = await browserOf(app, PEOPLE.driver);
  const path = stop("p1");
  await driver.open(`${path}/failure`);
  await driver.submit(`${path}/failure`, { reason: "other" });
  assert.equal(driver.status, 422);
  await driver.submit(`${path}/failure`, { reason: "other", comment: "Grille fermée" });
  assert.equal(driver.path, path);
  const failed = await stopAt(world, path);
  assert.equal(failed.failed?.comment, "Grille fermée");
  await driver.open(`${path}`);
  assert.match(driver.html, /Non réalisé/);
});

Deno.test("a signature is impossible with a reason; a consignee may sign on its own side", async () => {
  await using app = await startTestApp();
  const { world, stop, id } = await givenOrder(app);
  const driver = await browserOf(app, PEOPLE.driver);
  for (const name of ["p1", "p2"]) {
    const path = stop(name);
    await arrived(app, driver, path);
    await driver.submit(
      `${path}/handling`,
      handling({ "counterpart.way": "impossible", "counterpart.reason": "Personne au quai" }),
    );
    assert.equal((await stopAt(world, path)).signatureImpossible, "Personne au quai");
  }
  const path = stop("d1");
  await arrived(app, driver, path);
  await driver.submit(`${path}/handling`, handling({ "counterpart.way": "later", "counts.1.quantity": "10" }));
  assert.equal((await stopAt(world, path)).counterpartSigned, false);
  assert.ok((await listNotes(app.store.kv, id)).every((note) => note.carrierSigned && !note.consigneeSigned));
});

Deno.test("documents can be added at a stop afterwards", async () => {
  await using app = await startTestApp();
  const { world, id, stop } = await givenOrder(app);
  const driver = await browserOf(app, PEOPLE.driver);
  const path = stop("p1");
  await arrived(app, driver, path);
  await driver.open(path);
  await driver.submit(`${path}/documents`, { kind: "photo" });
  assert.equal(driver.status, 422);
  await driver.submit(`${path}/documents`, { kind: "photo", files: new File([PNG], "a.png") });
  assert.equal(driver.path, path);
  const { documents }: Order = await world.order(id);
  assert.deepEqual(documents.map(({ kind, name }) => [kind, name]), [["photo", "a.png"]]);
});

Deno.test("another driver's stop is as unknown as none, for every page and form", async () => {
  await using app = await startTestApp();
  const { world, stop } = await givenOrder(app);
  const driver = await browserOf(app, PEOPLE.driver);
  const stranger = await browserOf(app, OTHER_DRIVER);
  const path = stop("p1");
  await stranger.open("/driver");
  assert.doesNotMatch(stranger.html, new RegExp(path));
  const { csrf } = stranger.hiddenFields("/sign-out");
  assert.equal((await stranger.open(path)).status, 404);
  assert.equal((await stranger.open(`${path}/failure`)).status, 404);
  for (const action of ["arrival", "handling", "departure", "failure", "code", "documents"]) {
    const body = new URLSearchParams({ csrf: csrf!, operation: "operation-of-a-stranger", reason: "absent" });
    const answer = await stranger.send(`${path}/${action}`, { method: "POST", body, headers: { origin: "http://localhost" } });
    assert.equal(answer.status, 404, action);
  }
  await driver.open(path);
  assert.equal((await stopAt(world, path)).state, "planned");
});

Deno.test("a queue that is signed out is told so, and a phone that is not known gets no session", async () => {
  await using app = await startTestApp();
  const { stop } = await givenOrder(app);
  const nobody = new TestBrowser(app);
  const body = new URLSearchParams({ operation: "operation-of-nobody" });
  const headers = { origin: "http://localhost", accept: "application/json" };
  assert.equal((await nobody.send(`${stop("p1")}/arrival`, { method: "POST", body, headers })).status, 401);
  assert.deepEqual(await (await nobody.send("/driver/session")).json(), { signedIn: false, csrf: null, driverId: null });
  assert.equal((await nobody.send("/driver/session", { method: "POST", body, headers })).status, 401);
});
