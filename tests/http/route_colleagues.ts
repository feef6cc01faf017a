import { rolesOf } from "../../domain/identity/roles.ts";
import { Commit } from "../../kv/commit.ts";
import { USERS } from "../../kv/identity/users.ts";
import { type DemoApp, viewerOf } from "../support/world.ts";

/** An account for every role of every kind, as whom the actors call. None of them has a password: who runs a firm stays its last owner. */
export async function storeColleagues({ store, world }: DemoApp): Promise<void> {
  for (const kind of ["shipper", "carrier", "recipient", "platform"] as const) {
    const { id, orgId, name } = viewerOf(world, kind === "platform" ? "admin" : kind);
    const commit = new Commit(store.kv);
    for (const role of rolesOf(kind)) {
      const email = `${kind}.${role}@routes.test`;
      commit.create(USERS, { id: `${id}-${role}`, email, name, lang: "fr", memberships: [{ orgId, role }], createdAt: 0 });
    }
    await commit.send();
  }
}
