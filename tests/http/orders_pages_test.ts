import assert from "node:assert/strict";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { sampleStop } from "../../domain/orders/sample_orders_fixture.ts";
import { startTestApp } from "../support/app.ts";
import { browserOf, OrderWorld, PEOPLE } from "../support/order_world.ts";

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

Deno.test("GET /industry/orders shows each order with route, status, price and the next action", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const draft = await world.create();
  const proven = await world.delivered();
  await world.prove(proven, PNG);
  const browser = await browserOf(app, PEOPLE.shipper);
  await browser.open("/industry/orders");
  assert.equal(browser.status, 200);
  assert.match(browser.html, /Lyon \(69\) → Lyon \(69\)/);
  assert.match(browser.html, /780,00\s€/);
  assert.match(browser.html, new RegExp(`href="/industry/orders/${draft}/offer"`));
  assert.match(browser.html, new RegExp(`href="/industry/orders/${proven}#documents"`));
});

Deno.test("GET /industry/orders offers no action to somebody who may only read", async () => {
  await using app = await startTestApp();
  const id = await new OrderWorld(app).create();
  const browser = await browserOf(app, PEOPLE.reader);
  await browser.open("/industry/orders");
  assert.doesNotMatch(browser.html, /\/offer"|\/orders\/new"/);
  await browser.open(`/industry/orders/${id}`);
  assert.equal(browser.status, 200);
  assert.doesNotMatch(browser.html, /\/offer"|\/edit"|\/cancellation"/);
});

Deno.test("GET /industry/orders narrows the list by number, day, status and need, and keeps what was asked", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const draft = await world.create({ references: { shipper: "Été-77" } });
  const published = await world.create();
  await world.publish(published);
  const browser = await browserOf(app, PEOPLE.shipper);
  const shown = async (query: string) => {
    await browser.open(`/industry/orders?${query}`);
    return [draft, published].filter((id) => browser.html.includes(`href="/industry/orders/${id}"`));
  };
  assert.deepEqual(await shown("q=ete-7"), [draft]);
  assert.match(browser.html, /name="q"[^>]* value="ete-7"/);
  assert.deepEqual(await shown("phase=offered"), [published]);
  assert.match(browser.html, /<option[^>]* value="offered"[^>]* selected/);
  assert.deepEqual(await shown("need=to_publish"), [draft]);
  assert.deepEqual(await shown("day=2026-11-24"), [draft, published]);
  assert.deepEqual(await shown("day=2026-11-24&phase=draft"), [draft]);
  assert.deepEqual(await shown("day=2026-11-25"), []);
  assert.match(browser.html, /Aucun ordre ne correspond/);
  assert.deepEqual(await shown("phase=nonsense&need=to_assign"), [draft, published]);
});

Deno.test("GET /industry/orders shows fifty rows a page, each order once", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const ids = new Set<string>();
  for (let index = 0; index < 52; index++) ids.add(await world.create());
  const browser = await browserOf(app, PEOPLE.shipper);
  const listed = () => [...browser.html.matchAll(/<th scope="row"><a href="\/industry\/orders\/(\w+)"/g)].map(([, id]) => id!);
  await browser.open("/industry/orders");
  const first = listed();
  assert.equal(first.length, 50);
  const next = /href="(\/industry\/orders\?cursor=[^"]+)"/.exec(browser.html)![1]!;
  await browser.open(next.replaceAll("&amp;", "&"));
  const second = listed();
  assert.deepEqual(new Set([...first, ...second]), ids);
  assert.equal(second.length, 2);
});

Deno.test("GET /industry/orders says late by the clock alone", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.create();
  await world.publish(id);
  await world.accept(id);
  await world.assign(id);
  const browser = await browserOf(app, PEOPLE.shipper);
  await browser.open("/industry/orders");
  assert.doesNotMatch(browser.html, /status-stopped/);
  app.clock.now = sampleStop("p1", "pickup").window.to + MINUTE_MS;
  await browser.open("/industry/orders");
  assert.match(browser.html, /status-stopped[^>]*>[\s\S]*?En retard/);
  await browser.open("/industry");
  assert.match(browser.html, /En retard depuis 10:00/);
});

for (const path of ["/industry/orders", "/industry"]) {
  Deno.test(`GET ${path} answers 304 until something that it shows has changed`, async () => {
    await using app = await startTestApp();
    const world = new OrderWorld(app);
    await world.create();
    const browser = await browserOf(app, PEOPLE.shipper);
    const get = (tag?: string) => browser.send(path, tag ? { headers: { "if-none-match": tag } } : {});
    const first = await get();
    const tag = first.headers.get("etag")!;
    assert.equal(first.headers.get("cache-control"), "private, no-cache");

    const again = await get(tag);
    assert.equal(again.status, 304);
    assert.equal(await again.text(), "");
    assert.equal(again.headers.get("etag"), tag);
    assert.doesNotMatch(again.headers.get("content-security-policy") ?? "", /nonce|unsafe-inline/);

    await world.create();
    const changed = await get(tag);
    assert.equal(changed.status, 200);
    assert.notEqual(changed.headers.get("etag"), tag);

    const fresh = changed.headers.get("etag")!;
    app.clock.pass(MINUTE_MS);
    assert.equal((await get(fresh)).status, 200);

    const colleague = await browserOf(app, PEOPLE.reader);
    const own = (await get()).headers.get("etag")!;
    assert.equal((await colleague.send(path, { headers: { "if-none-match": own } })).status, 200);
    const otherSession = await browserOf(app, PEOPLE.shipper);
    assert.equal((await otherSession.send(path, { headers: { "if-none-match": own } })).status, 200);
    const inEnglish = { "if-none-match": own, "cookie": "__Host-lang=en" };
    assert.equal((await browser.send(path, { headers: inEnglish })).status, 200);
  });
}

Deno.test("GET /industry/orders.csv gives all rows, for spreadsheets, with formulas made harmless", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  for (let index = 0; index < 51; index++) await world.create({ references: { shipper: `=1+${index}` } });
  const browser = await browserOf(app, PEOPLE.shipper);
  const response = await browser.send("/industry/orders.csv?phase=draft");
  assert.match(response.headers.get("content-type")!, /^text\/csv/);
  assert.match(response.headers.get("content-disposition")!, /^attachment; filename="ordres-2026-11-24\.csv"$/);
  const bytes = new Uint8Array(await response.arrayBuffer());
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
  assert.equal(lines.length, 52);
  assert.match(lines[0]!, /^Numéro;Référence;Statut;/);
  assert.match(lines[1]!, /^OT-2026-0000\d\d;"'=1\+\d+";Brouillon;/);
  assert.match(lines[1]!, /;2026-11-24T08:00;2026-11-24T10:00;/);
  assert.match(lines[1]!, /;1600,0;780,00;/);
});

Deno.test("GET /transporter lists the offers to answer, and nothing of other carriers", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const mine = await world.create();
  const others = await world.create();
  await world.publish(mine);
  await world.publish(others, PEOPLE.otherCarrier);
  const browser = await browserOf(app, PEOPLE.carrier);
  await browser.open("/transporter");
  assert.match(browser.html, new RegExp(`/transporter/orders/${mine}`));
  assert.doesNotMatch(browser.html, new RegExp(others));
  assert.match(browser.html, /Offre à accepter avant mer\. 25 nov\., 09:00/);
  app.clock.pass(23 * 60 * MINUTE_MS);
  const later = await browserOf(app, PEOPLE.carrier);
  await later.open("/transporter");
  assert.match(later.html, /Offre à accepter avant 09:00/);
});

Deno.test("list and today pages ship no script", async () => {
  await using app = await startTestApp();
  await new OrderWorld(app).delivered();
  const shipper = await browserOf(app, PEOPLE.shipper);
  const carrier = await browserOf(app, PEOPLE.carrier);
  const recipient = await browserOf(app, PEOPLE.recipient);
  const pages = [
    ...["/industry", "/industry/orders"].map((path) => [shipper, path] as const),
    ...["/transporter", "/transporter/orders"].map((path) => [carrier, path] as const),
    [recipient, "/recipient"] as const,
  ];
  for (const [browser, path] of pages) {
    await browser.open(path);
    assert.equal(browser.status, 200, path);
    assert.doesNotMatch(browser.html, /<script|\bstyle="|\bon\w+="/, path);
  }
});
