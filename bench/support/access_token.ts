import { openSecretBox } from "../../jobs/ports/secret_box/secret_box.ts";
import { Commit } from "../../kv/commit.ts";
import { openTokenFamily } from "../../kv/identity/refresh_tokens.ts";
import { rightsVersionOf } from "../../kv/identity/sessions.ts";
import { USERS } from "../../kv/identity/users.ts";
import type { Store } from "../../kv/store.ts";
import { SHIPPER } from "./world.ts";

/** An access token of the shipper's person, who is stored with it: each request reads whether the token still holds. */
export async function accessTokenOf(store: Store, publicUrl: string): Promise<string> {
  const { id, name, orgId } = SHIPPER;
  const user = {
    id,
    name,
    email: "bench@symphonia.example",
    lang: "fr" as const,
    memberships: [{ orgId, role: "dispatcher" as const }],
    createdAt: store.now(),
  };
  await new Commit(store.kv).create(USERS, user).send();
  const secrets = await openSecretBox("benchmarks need no secret but one long enough");
  const rightsVersion = await rightsVersionOf(store.kv, id);
  const { accessToken } = await openTokenFamily(store, { publicUrl, ports: { secrets } }, SHIPPER, rightsVersion);
  return accessToken;
}
