import { getOwnOrganisation } from "../../../../../domain/api/organisations/organisations_operations.ts";
import { ownView } from "../../../../../domain/api/organisations/organisations_view.ts";
import { getOrganisation } from "../../../../../kv/directory/organisations.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { problem } from "../../../(_lib)/problem.ts";
import { reply } from "../../../(_lib)/reply.ts";
import { serve } from "../../../(_lib)/serve.ts";

export const handler = serve(endpoint(getOwnOrganisation, async ({ viewer, state: { deps: { store } } }) => {
  const own = await getOrganisation(store.kv, viewer.orgId);
  return own === null ? problem("not_found") : reply(200, ownView(own.value));
}));
