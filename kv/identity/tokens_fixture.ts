import type { Organisation } from "../../domain/directory/types.ts";
import type { User, Viewer } from "../../domain/identity/types.ts";
import { openSecretBox } from "../../jobs/ports/secret_box/secret_box.ts";
import { type MemoryStore, memoryStore } from "../../tests/support/store.ts";
import { Commit } from "../commit.ts";
import { ORGANISATIONS } from "../directory/organisations.ts";
import type { TokenIssuer } from "./access_tokens.ts";
import { USERS } from "./users.ts";
import { viewerIn } from "./viewers.ts";

/** A firm of the tests. */
export const FIRM: Organisation = {
  id: "shipper",
  kind: "shipper",
  name: "Usine du Rhône",
  siret: "73282932000074",
  vatNumber: "FR44732829320",
  address: { line1: "1 rue du Port", postcode: "69007", city: "Lyon", country: "FR" },
  timeZone: "Europe/Paris",
  createdAt: 0,
};

/** Its owner. */
export const OWNER: User = {
  id: "lea",
  email: "lea@usine.test",
  name: "Léa Morin",
  lang: "fr",
  passwordHash: "a hash",
  memberships: [{ orgId: "shipper", role: "owner" }],
  createdAt: 0,
};

export const VIEWER: Viewer = viewerIn(FIRM, OWNER, "owner");

/** Issues tokens under a secret of the tests. */
export const ISSUER: TokenIssuer = {
  publicUrl: "https://symphonia.test",
  ports: { secrets: await openSecretBox("a secret of the tests, long enough to be one") },
};

/** A store with the firm and its owner. */
export async function storeWithOwner(): Promise<MemoryStore> {
  const store = await memoryStore();
  await new Commit(store.kv).create(ORGANISATIONS, FIRM).create(USERS, OWNER).send();
  return store;
}
