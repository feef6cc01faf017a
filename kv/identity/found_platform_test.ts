import assert from "node:assert/strict";
import { memoryStore } from "../../tests/support/store.ts";
import { getOrganisationBySiret, listOrganisationsByKind } from "../directory/organisations.ts";
import { type Founding, foundPlatform } from "./found_platform.ts";
import { inviteFounder } from "./invite_founder.ts";
import { getLiveLink } from "./links.ts";
import { readSession } from "./sessions.ts";
import { getUserByEmail } from "./users.ts";

const FOUNDING: Founding = {
  organisation: {
    name: "Plateforme du Fret",
    siret: "73282932000074",
    vatNumber: "FR44732829320",
    address: { line1: "1 rue du Port", postcode: "69007", city: "Lyon", country: "FR" },
    timeZone: "Europe/Paris",
  },
  person: { name: "Inès Roche", email: "ines@fret.test", lang: "en", passwordHash: "a hash" },
};

Deno.test("foundPlatform() registers the firm and its administrator, and signs in", async () => {
  await using store = await memoryStore();
  const link = await getLiveLink(store, (await inviteFounder(store))!);
  const opened = await foundPlatform(store, link!, FOUNDING);
  const org = (await getOrganisationBySiret(store.kv, FOUNDING.organisation.siret))!.value;
  assert.deepEqual(org, { ...FOUNDING.organisation, kind: "platform", id: org.id, createdAt: store.now() });
  assert.equal((await getUserByEmail(store.kv, "ines@fret.test"))?.value.memberships[0]?.role, "admin");
  assert.equal((await readSession(store, opened!.cookie))?.session.viewer.orgId, org.id);
});

Deno.test("foundPlatform() founds one platform, however many hold a link", async () => {
  await using store = await memoryStore();
  const link = (await getLiveLink(store, (await inviteFounder(store))!))!;
  const both = await Promise.all([foundPlatform(store, link, FOUNDING), foundPlatform(store, link, FOUNDING)]);
  assert.equal(both.filter((opened) => opened !== null).length, 1);
  assert.equal(await foundPlatform(store, link, FOUNDING), null);
  assert.equal((await listOrganisationsByKind(store.kv, "platform")).length, 1);
});

Deno.test("inviteFounder() makes the links before it dead, and none once the platform was founded", async () => {
  await using store = await memoryStore();
  const lost = (await inviteFounder(store))!;
  const link = await getLiveLink(store, (await inviteFounder(store))!);
  assert.equal(await getLiveLink(store, lost), null);
  await foundPlatform(store, link!, FOUNDING);
  assert.equal(await inviteFounder(store), null);
});
