import assert from "node:assert/strict";
import { getOrganisation, getOwnOrganisation, listMembers } from "../../../domain/api/organisations/organisations_operations.ts";
import { Partner } from "../../support/partner.ts";
import { startDemoApp, viewerOf } from "../../support/world.ts";

Deno.test("GET /api/organisations/me gives one's own organisation whole", async () => {
  await using app = await startDemoApp();
  const { shipper: firm } = app.world.firms;
  const shipper = await Partner.of(app, viewerOf(app.world, "shipper"));
  const { status, body } = await shipper.call(getOwnOrganisation, { base: "/api" });
  assert.equal(status, 200);
  assert.deepEqual([body.organisationId, body.address, body.email], [firm.id, firm.address, firm.email]);
});

Deno.test("GET /api/organisations/:organisationId tells of a partner what is in the public register, and nothing else", async () => {
  await using app = await startDemoApp();
  const { recipient } = app.world.firms;
  const shipper = await Partner.of(app, viewerOf(app.world, "shipper"));
  const { body } = await shipper.call(getOrganisation, { params: { organisationId: recipient.id } });
  assert.deepEqual(body, {
    organisationId: recipient.id,
    kind: "recipient",
    name: recipient.name,
    siret: recipient.siret,
    city: "Lesquin",
  });
  assert.equal((await shipper.call(getOrganisation, { params: { organisationId: "none" } })).status, 404);
});

Deno.test("GET /api/organisations/me/members is not for keys: people are managed by people", async () => {
  await using app = await startDemoApp();
  const shipper = await Partner.of(app, viewerOf(app.world, "shipper"));
  assert.equal((await shipper.call(listMembers)).status, 403);
});

Deno.test("GET /api/organisations/me/members lists the people of one's own organisation for its owner", async () => {
  await using app = await startDemoApp();
  const owner = await Partner.ofPerson(app, viewerOf(app.world, "shipper"));
  const { status, body } = await owner.call(listMembers, { base: "/api" });
  assert.equal(status, 200);
  assert.deepEqual(body.items.map(({ name, role }: { name: string; role: string }) => [name, role]).toSorted(), [
    ["Bruno Caillat", "accountant"],
    ["Claire Vasseur", "owner"],
    ["Lucie Morel", "viewer"],
  ]);
  const reader = await Partner.ofPerson(app, viewerOf(app.world, "viewer"));
  assert.equal((await reader.call(listMembers)).status, 403);
});
