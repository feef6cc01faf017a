import { listMembers } from "../../../../../domain/api/organisations/organisations_operations.ts";
import { listUsersByOrg } from "../../../../../kv/identity/users.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { reply } from "../../../(_lib)/reply.ts";
import { serve } from "../../../(_lib)/serve.ts";

export const handler = serve(endpoint(listMembers, async ({ viewer, state: { deps: { store } } }) => {
  const people = await listUsersByOrg(store.kv, viewer.orgId);
  return reply(200, { items: people.map(({ id, name, email, role, ready }) => ({ userId: id, name, email, role, ready })) });
}));
