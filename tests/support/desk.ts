import type { Organisation, OrgKind, Site } from "../../domain/directory/types.ts";
import { DRIVER, VEHICLE } from "../../domain/orders/sample_orders_fixture.ts";
import { Commit } from "../../kv/commit.ts";
import { DRIVERS, SITES, VEHICLES } from "../../kv/directory/books.ts";
import { ORGANISATIONS } from "../../kv/directory/organisations.ts";
import { ORIGIN, startTestApp, type TestApp } from "./app.ts";
import type { TestBrowser } from "./browser.ts";
import { formFields } from "./form_fields.ts";
import { browserOf, OrderWorld, PEOPLE } from "./order_world.ts";

const ADDRESS = { line1: "12 rue des Bois", postcode: "69007", city: "Lyon", country: "FR" };

function firm(id: string, kind: OrgKind, name: string, siret: string): Organisation {
  const vatNumber = "FR44732829320";
  return { id, kind, name, siret, vatNumber, address: ADDRESS, timeZone: "Europe/Paris", createdAt: 0 };
}

/** The firms of `PEOPLE`, as their own entries tell them. */
export const FIRMS = {
  shipper: firm("shipper", "shipper", PEOPLE.shipper.orgName, "73282932000074"),
  carrier: firm("carrier", "carrier", PEOPLE.carrier.orgName, "55210055400013"),
  otherCarrier: firm("other-carrier", "carrier", PEOPLE.otherCarrier.orgName, "44306184100047"),
  recipient: firm("recipient", "recipient", PEOPLE.recipient.orgName, "38012986646850"),
  stranger: firm("stranger", "shipper", PEOPLE.stranger.orgName, "54205118000066"),
};

/** A site of the shipper's address book that belongs to the recipient. */
export const SITE: Site = {
  id: "site-bellecour",
  orgId: "shipper",
  party: { orgId: "recipient", name: PEOPLE.recipient.orgName },
  name: "Réserve Bellecour",
  address: { line1: "4 place Bellecour", postcode: "69002", city: "Lyon", country: "FR" },
  timeZone: "Europe/Paris",
  contact: { name: "Tom Vidal", email: "quai@demo.test" },
};

/** Stores the firms, the carrier's driver and vehicle, and the shipper's site. */
export async function furnish({ store }: TestApp): Promise<void> {
  const commit = new Commit(store.kv).create(DRIVERS, DRIVER).create(VEHICLES, VEHICLE).create(SITES, SITE);
  for (const one of Object.values(FIRMS)) commit.create(ORGANISATIONS, one);
  await commit.send();
}

/** What somebody writes in the order form: two pickups, one delivery, two lines, one of dangerous goods. */
export function typedOrder(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    priority: "normal",
    "references.shipper": "CMD-1042",
    price: "780,50",
    palletService: "25",
    ...typedStop(0, "pickup", "Scierie du Rhône", "2026-11-26T08:00", "2026-11-26T10:00"),
    ...typedStop(1, "pickup", "Vernis de Saône", "2026-11-26T11:00", "2026-11-26T12:00"),
    ...typedStop(2, "delivery", "Menuiserie Lemaire", "2026-11-27T08:00", "2026-11-27T12:00"),
    ...typedLine(0, {
      description: "Planches de chêne",
      pickupStop: "0",
      quantity: "12",
      palletCount: "12",
      weightKg: "7 450,5",
    }),
    ...typedLine(1, { description: "Vernis", pickupStop: "1", quantity: "40", palletCount: "2", weightKg: "800" }),
    "goods.1.adr.unNumber": "1263",
    "goods.1.adr.properShippingName": "PEINTURES",
    "goods.1.adr.hazardClass": "3",
    "goods.1.adr.packingGroup": "III",
    "goods.1.adr.transportCategory": "3",
    ...changes,
  };
}

function typedStop(position: number, kind: string, company: string, from: string, to: string): Record<string, string> {
  return named(`stops.${position}`, {
    kind,
    "party.name": company,
    "place.address.line1": "1 rue du Port",
    "place.address.postcode": "69007",
    "place.address.city": "Lyon",
    "place.address.country": "FR",
    "place.timeZone": "Europe/Paris",
    "contact.name": "Ana Roux",
    "contact.phone": "04 72 00 00 01",
    "contact.email": "quai@demo.test",
    "window.kind": "slot",
    "window.from": from,
    "window.to": to,
    palletMode: "immediate",
    palletType: "EPAL1",
  });
}

function typedLine(position: number, fields: Readonly<Record<string, string>>): Record<string, string> {
  return named(`goods.${position}`, { deliveryStop: "2", packaging: "PX", ...fields });
}

function named(row: string, fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${row}.${field}`, value]));
}

/** An application with its firms furnished, and the desks of a shipper and a carrier. */
export async function startDesk() {
  const app = await startTestApp();
  await furnish(app);
  const [shipper, carrier] = [await browserOf(app, PEOPLE.shipper), await browserOf(app, PEOPLE.carrier)];
  return { app, world: new OrderWorld(app), shipper, carrier, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

/** Sends the form as it stands on the page, with `fields` typed over it. */
export async function press(browser: TestBrowser, action: string, fields: Record<string, string> = {}): Promise<void> {
  await browser.submit(action, { ...formFields(browser.html, action), ...fields });
}

/** Posts fields that no page gave, and does not follow. */
export function post(browser: TestBrowser, path: string, fields: Record<string, string>): Promise<Response> {
  return browser.send(path, { method: "POST", body: new URLSearchParams(fields), headers: { origin: ORIGIN } });
}

/** The order whose page the browser is on. */
export function orderIdIn({ path }: TestBrowser): string {
  return /orders\/(\w{20,})/.exec(path)![1]!;
}
