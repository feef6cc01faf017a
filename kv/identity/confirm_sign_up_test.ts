import assert from "node:assert/strict";
import type { SignUpRequest } from "../../domain/identity/sign_up.ts";
import { memoryStore } from "../../tests/support/store.ts";
import { Commit } from "../commit.ts";
import { getOrganisationBySiret, ORGANISATIONS } from "../directory/organisations.ts";
import type { Store } from "../store.ts";
import { confirmSignUp, openSignUp } from "./confirm_sign_up.ts";
import { getLink } from "./links.ts";
import { readSession } from "./sessions.ts";
import { mailSignUpAnswer } from "./sign_up.ts";
import { getUserByEmail, USERS } from "./users.ts";
import { getMail, listMails } from "../mails/mail.ts";

const REQUEST: SignUpRequest = {
  organisation: {
    kind: "carrier",
    name: "Dombes Express",
    siret: "73282932000074",
    vatNumber: "FR44732829320",
    address: { line1: "31 route de Lyon", postcode: "01330", city: "Villars-les-Dombes", country: "FR" },
    timeZone: "Europe/Paris",
  },
  person: { name: "Nora Blanc", email: "nora@dombes.test", lang: "fr" },
};
const FROM = { network: "192.0.2.0/24", requestId: "request" };
const CONFIRMATION = {
  passwordHash: "a hash",
  origin: { browser: "firefox", system: "linux", network: FROM.network },
  from: FROM,
} as const;

/** The link that somebody who asks for `request` gets. */
async function linkFor(store: Store, { organisation, person }: SignUpRequest) {
  const commit = await mailSignUpAnswer(store, { organisation, person, from: FROM }, "");
  await commit!.send();
  const [row] = (await listMails(store.kv)).rows;
  const [, token] = /\/links\/([\w-]+)/.exec((await getMail(store.kv, row!.id))!.value.text)!;
  return (await getLink(store, token!))!;
}

Deno.test("confirmSignUp() registers the firm and its owner, and signs in", async () => {
  await using store = await memoryStore();
  const opened = await confirmSignUp(store, await linkFor(store, REQUEST), CONFIRMATION);
  const org = (await getOrganisationBySiret(store.kv, REQUEST.organisation.siret))!.value;
  assert.deepEqual(org, { ...REQUEST.organisation, id: org.id, createdAt: store.now(), signedUp: true });
  const session = (await readSession(store, opened!.cookie))!.session;
  assert.deepEqual([session.viewer.orgId, session.viewer.role], [org.id, "owner"]);
  assert.equal((await getUserByEmail(store.kv, REQUEST.person.email))?.value.passwordHash, "a hash");
});

Deno.test("confirmSignUp() does one of what is confirmed at once: the same link, the same firm, the same address", async () => {
  const { organisation, person } = REQUEST;
  const others = {
    "the same link": null,
    "the same firm": { organisation, person: { ...person, email: "luc@dombes.test" } },
    "the same address": { organisation: { ...organisation, siret: "55210055400013" }, person },
  };
  for (const [what, other] of Object.entries(others)) {
    await using store = await memoryStore();
    const link = await linkFor(store, REQUEST);
    const links = [link, other === null ? link : await linkFor(store, other)];
    const both = await Promise.all(links.map((one) => confirmSignUp(store, one, CONFIRMATION)));
    assert.equal(both.filter((opened) => opened !== null).length, 1, what);
    for (const { name } of [ORGANISATIONS, USERS]) {
      assert.equal((await Array.fromAsync(store.kv.list({ prefix: [name] }))).length, 1, `${what}: ${name}`);
    }
  }
});

Deno.test("openSignUp() says what came in between", async () => {
  await using store = await memoryStore();
  const { organisation, person } = REQUEST;
  const link = await linkFor(store, REQUEST);
  assert.equal((await openSignUp(store, link.value))?.obstacle, null);
  const commit = new Commit(store.kv).create(ORGANISATIONS, { ...organisation, id: "firm", createdAt: 0 });
  await commit.send();
  assert.equal((await openSignUp(store, link.value))?.obstacle, "siret_taken");
  const user = { ...person, id: "nora", memberships: [], createdAt: 0 };
  await new Commit(store.kv).create(USERS, user).send();
  assert.equal((await openSignUp(store, link.value))?.obstacle, "siret_taken", "an account that opens nothing stands in no way");
  const before = (await getUserByEmail(store.kv, person.email))!;
  await new Commit(store.kv).change(USERS, before, { ...user, memberships: [{ orgId: "firm", role: "viewer" }] }).send();
  assert.equal((await openSignUp(store, link.value))?.obstacle, "email_taken");
});
