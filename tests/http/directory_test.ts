import assert from "node:assert/strict";
import type { Driver } from "../../domain/directory/types.ts";
import type { Organisation } from "../../domain/directory/types.ts";
import { Commit } from "../../kv/commit.ts";
import { listCards } from "../../kv/directory/book.ts";
import { DRIVERS, SITES, VEHICLES } from "../../kv/directory/books.ts";
import { ORGANISATIONS } from "../../kv/directory/organisations.ts";
import { listMails } from "../../kv/mails/mail.ts";
import { startTestApp, type TestApp } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";
import { browserOf, PEOPLE } from "../support/order_world.ts";

const SITE = {
  name: "Quai Nord",
  "party.owner": "other",
  "party.name": "Magasin Bellecour",
  "party.siret": "732 829 320 00074",
  "address.line1": "12 quai Perrache",
  "address.postcode": "69002",
  "address.city": "Lyon",
  "address.country": "FR",
  timeZone: "Europe/Paris",
  openingHours: "lun.–ven. 6 h–12 h",
  instructions: "Sonner au portail.\r\nGilet obligatoire.",
  "contact.name": "Zoé",
  "contact.phone": "04 72 00 00 00",
};
const VEHICLE = {
  plate: "ab 123 cd",
  kind: "rigid",
  payloadKg: "9 000",
  loadingMetres: "7,2",
  palletPlaces: "18",
  adrEquipped: "on",
};
const DRIVER = { name: "Nadia Roux", email: "nadia@girard.test", lang: "es", adrCertified: "on" };

/** Creates a card and gives its page's path. */
async function create(browser: TestBrowser, kind: string, fields: Record<string, string>): Promise<string> {
  await browser.open(`/directory/${kind}/new`);
  await browser.submit(`/directory/${kind}/new`, fields);
  assert.equal(browser.status, 200, browser.html);
  return browser.path.replace("?done=created", "");
}

async function siteNames(app: TestApp): Promise<string[]> {
  return (await listCards(app.store.kv, SITES, "shipper")).rows.map(({ name }) => name);
}

Deno.test("a site is created, found by the beginning of its name, changed and archived", async () => {
  await using app = await startTestApp();
  const browser = await browserOf(app, PEOPLE.shipper);
  await browser.open("/directory/sites");
  assert.match(browser.html, /Aucun site pour l’instant/);
  const path = await create(browser, "sites", SITE);
  await create(browser, "sites", { ...SITE, name: "Écluse", "party.owner": "own" });
  const { rows } = await listCards(app.store.kv, SITES, "shipper", { search: "QUAI" });
  assert.deepEqual(rows.map(({ party, contact, instructions }) => ({ party, contact, instructions })), [{
    party: { name: "Magasin Bellecour", siret: "73282932000074" },
    contact: { name: "Zoé", phone: "+33472000000" },
    instructions: "Sonner au portail.\nGilet obligatoire.",
  }]);
  await browser.open("/directory/sites?q=ecl");
  assert.match(browser.html, /Écluse/);
  assert.doesNotMatch(browser.html, /Quai Nord/);
  await browser.open("/directory/sites?q=zzz");
  assert.match(browser.html, /Aucun nom ne commence par « zzz »/);

  await browser.open(path);
  assert.match(browser.html, /value="12 quai Perrache"/);
  await browser.submit(path, { ...SITE, name: "Quai Sud" });
  assert.match(browser.html, /Modifications enregistrées/);
  assert.deepEqual(await siteNames(app), ["Écluse", "Quai Sud"]);
  await browser.open(`${path}/archive`);
  await browser.submit(`${path}/archive`);
  assert.deepEqual(await siteNames(app), ["Écluse"]);
  await browser.open(path);
  assert.match(browser.html, /Fiche archivée/);
  assert.doesNotMatch(browser.html, /Enregistrer/);
});

Deno.test("bad fields are named, what was typed stays, nothing is stored", async () => {
  await using app = await startTestApp();
  const browser = await browserOf(app, PEOPLE.shipper);
  await browser.open("/directory/sites/new");
  await browser.submit("/directory/sites/new", {
    ...SITE,
    "party.name": "",
    "party.siret": "1",
    "address.postcode": "ABC",
    name: "",
  });
  assert.equal(browser.status, 422);
  for (const id of ["f-name", "f-party-siret", "f-address-postcode"]) assert.match(browser.html, new RegExp(`href="#${id}"`));
  assert.match(browser.html, /value="12 quai Perrache"/);
  await browser.submit("/directory/sites/new", { ...SITE, "party.name": "" });
  assert.match(browser.html, /href="#f-party-name"/);
  await browser.submit("/directory/sites/new", { ...SITE, orgId: "stranger" });
  assert.equal(browser.status, 422);
  assert.deepEqual(await siteNames(app), []);
});

Deno.test("a form sent twice makes one card; another content under its id is refused", async () => {
  await using app = await startTestApp();
  const browser = await browserOf(app, PEOPLE.shipper);
  await browser.open("/directory/sites/new");
  const form = browser.html;
  for (let time = 0; time < 2; time++) {
    browser.html = form;
    await browser.submit("/directory/sites/new", SITE);
    assert.equal(browser.status, 200);
  }
  assert.deepEqual(await siteNames(app), ["Quai Nord"]);
  browser.html = form;
  await browser.submit("/directory/sites/new", { ...SITE, name: "Autre" });
  assert.equal(browser.status, 409);
});

Deno.test("the second of two who change a card is shown what changed and loses nothing", async () => {
  await using app = await startTestApp();
  const [first, second] = [await browserOf(app, PEOPLE.shipper), await browserOf(app, PEOPLE.shipper)];
  const path = await create(first, "sites", SITE);
  await first.open(path);
  await second.open(path);
  await first.submit(path, { ...SITE, openingHours: "24 h/24" });
  await second.submit(path, { ...SITE, openingHours: "Le matin", name: "Quai Nord 2" });
  assert.equal(second.status, 409);
  assert.match(second.html, /modifiée entre-temps/);
  assert.match(second.html, /24 h\/24/);
  assert.match(second.html, /value="Le matin"/);
  assert.doesNotMatch(second.html, /<th scope="row">Ville/);
  await second.submit(path, { ...SITE, openingHours: "Le matin", name: "Quai Nord 2" });
  assert.equal(second.status, 200);
  assert.deepEqual(await siteNames(app), ["Quai Nord 2"]);
});

Deno.test("another organisation's card does not exist, and a reader may read only", async () => {
  await using app = await startTestApp();
  const owner = await browserOf(app, PEOPLE.shipper);
  const path = await create(owner, "sites", SITE);
  const stranger = await browserOf(app, PEOPLE.stranger);
  for (const address of [path, `${path}/archive`]) {
    await stranger.open(address);
    assert.equal(stranger.status, 404, address);
  }
  await owner.open(path);
  const fields = { ...owner.hiddenFields(path), csrf: "" };
  await stranger.open("/directory/sites/new");
  fields.csrf = stranger.hiddenFields("/directory/sites/new").csrf!;
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...SITE, ...fields })) body.set(name, value);
  assert.equal((await stranger.send(path, { method: "POST", body, headers: { origin: "http://localhost" } })).status, 404);

  const reader = await browserOf(app, PEOPLE.reader);
  await reader.open(path);
  assert.match(reader.html, /12 quai Perrache/);
  assert.doesNotMatch(reader.html, /<textarea/);
  await reader.open("/directory/sites/new");
  assert.equal(reader.status, 403);
  await owner.open("/directory/vehicles");
  assert.equal(owner.status, 403, "a shipper has no fleet");
});

Deno.test("a plate is in a fleet once, however it is typed", async () => {
  await using app = await startTestApp();
  const browser = await browserOf(app, PEOPLE.carrier);
  const path = await create(browser, "vehicles", VEHICLE);
  const { rows: [vehicle] } = await listCards(app.store.kv, VEHICLES, "carrier", { search: "ab1" });
  assert.deepEqual(
    { plate: vehicle?.plate, length: vehicle?.loadingLengthMm, payload: vehicle?.payloadKg, tailLift: vehicle?.tailLift },
    { plate: "AB-123-CD", length: 7_200, payload: 9_000, tailLift: false },
  );
  await browser.open("/directory/vehicles/new");
  await browser.submit("/directory/vehicles/new", { ...VEHICLE, plate: "AB123CD" });
  assert.equal(browser.status, 422);
  assert.match(browser.html, /href="#f-plate"/);
  assert.match(browser.html, /value="AB123CD"/);
  assert.equal((await listCards(app.store.kv, VEHICLES, "carrier")).rows.length, 1);
  await create(await browserOf(app, PEOPLE.otherCarrier), "vehicles", VEHICLE);

  await browser.open(`${path}/archive`);
  await browser.submit(`${path}/archive`);
  await create(browser, "vehicles", VEHICLE);
});

Deno.test("two at once cannot both bring a plate into a fleet", async () => {
  await using app = await startTestApp();
  const browsers = await Promise.all([1, 2, 3].map(() => browserOf(app, PEOPLE.carrier)));
  await Promise.all(browsers.map((browser) => browser.open("/directory/vehicles/new")));
  await Promise.all(browsers.map((browser) => browser.submit("/directory/vehicles/new", VEHICLE)));
  assert.deepEqual(browsers.map(({ status }) => status).sort(), [200, 422, 422]);
});

async function withDriver(app: TestApp, fields: Record<string, string> = DRIVER) {
  const firm: Organisation = {
    id: "carrier",
    kind: "carrier",
    name: "Transports Girard",
    siret: "73282932000074",
    vatNumber: "FR44732829320",
    address: { line1: "1 rue du Port", postcode: "01000", city: "Bourg-en-Bresse", country: "FR" },
    timeZone: "Europe/Paris",
    createdAt: 0,
  };
  await new Commit(app.store.kv).create(ORGANISATIONS, firm).send();
  const desk = await browserOf(app, PEOPLE.carrier);
  const path = await create(desk, "drivers", fields);
  return { desk, path };
}

function linkOn({ html }: TestBrowser): string {
  return /value="http:\/\/localhost(\/links\/[^"]+)"/.exec(html)![1]!;
}

Deno.test("a driver's link is shown once, mailed, and opens the day", async () => {
  await using app = await startTestApp();
  const { desk, path } = await withDriver(app);
  await desk.open(path);
  const page = desk.html;
  await desk.submit(`${path}/link`);
  assert.equal(desk.status, 201);
  const link = linkOn(desk);
  const { rows: mails } = await listMails(app.store.kv);
  assert.deepEqual(mails.map(({ to, kind }) => [to, kind]), [["nadia@girard.test", "driver_link"]]);
  desk.html = page;
  await desk.submit(`${path}/link`);
  assert.equal(desk.status, 200, "a reload makes no second link");
  assert.doesNotMatch(desk.html, /\/links\//);
  assert.equal((await listMails(app.store.kv)).rows.length, 1);

  const phone = new TestBrowser(app);
  await phone.open(link);
  await phone.submit(link);
  assert.doesNotMatch(phone.path, /^\/links/);
  await phone.open(link);
  assert.equal(phone.status, 410);
});

Deno.test("taking a driver's access away ends the session and every link not yet used", async () => {
  await using app = await startTestApp();
  const { desk, path } = await withDriver(app, { ...DRIVER, email: "" });
  const links: string[] = [];
  for (let n = 0; n < 12; n++) {
    await desk.open(path);
    await desk.submit(`${path}/link`);
    links.push(linkOn(desk));
  }
  const phone = new TestBrowser(app);
  await phone.open(links[0]!);
  await phone.submit(links[0]!);
  await phone.open("/driver");
  assert.equal(phone.path, "/driver");
  await desk.open(path);
  await desk.submit(`${path}/revocation`);
  assert.match(desk.html, /Sessions et liens retirés/);
  await phone.open("/driver");
  assert.match(phone.path, /^\/driver\/sign-in/);
  for (const link of links) {
    await phone.open(link);
    assert.equal(phone.status, 410);
  }
  const { rows: [driver] } = await listCards<Driver>(app.store.kv, DRIVERS, "carrier");
  assert.equal(driver?.name, "Nadia Roux");
});
