import { getOrganisation as operation } from "../../../../domain/api/organisations/organisations_operations.ts";
import { partnerView } from "../../../../domain/api/organisations/organisations_view.ts";
import { getOrganisation } from "../../../../kv/directory/organisations.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { problem } from "../../(_lib)/problem.ts";
import { reply } from "../../(_lib)/reply.ts";
import { serve } from "../../(_lib)/serve.ts";

export const handler = serve(endpoint(operation, async ({ params: { organisationId }, state: { deps: { store } } }) => {
  const found = await getOrganisation(store.kv, organisationId);
  return found === null ? problem("not_found") : reply(200, partnerView(found.value));
}));
