import assert from "node:assert/strict";
import type { Organisation } from "../../domain/directory/types.ts";
import { DRIVER, VEHICLE } from "../../domain/orders/sample_orders_fixture.ts";
import { Commit } from "../../kv/commit.ts";
import { DRIVERS as DRIVER_CARDS, VEHICLES } from "../../kv/directory/books.ts";
import { ORGANISATIONS } from "../../kv/directory/organisations.ts";
import { CARRIERS, DRIVERS, PEOPLE } from "./commands.ts";
import { viewerOf } from "./perform.ts";

/** Stores the simulated firms with their drivers and vehicles. */
export async function putFirms(kv: Deno.Kv): Promise<void> {
  const firms = new Commit(kv);
  for (const [index, { org }] of PEOPLE.filter(({ kind }) => kind === "user").entries()) {
    firms.create(ORGANISATIONS, firm(org, index));
  }
  const cards = new Commit(kv);
  for (const { org } of CARRIERS) cards.create(VEHICLES, { ...VEHICLE, id: `${org}-vehicle`, orgId: org });
  for (const { org, id } of DRIVERS) cards.create(DRIVER_CARDS, { ...DRIVER, id, orgId: org });
  assert.ok(await firms.send() && await cards.send());
}

function firm(org: string, index: number): Organisation {
  return {
    id: org,
    kind: viewerOf({ id: org, org, kind: "user" }).orgKind,
    name: `Firme ${org}`,
    siret: String(10_000_000_000_000 + index),
    vatNumber: "FR00000000000",
    address: { line1: "1 rue du Port", postcode: "69007", city: "Lyon", country: "FR" },
    timeZone: "Europe/Paris",
    createdAt: 0,
  };
}
