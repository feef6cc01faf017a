import { getCarrier } from "../../../../domain/api/carriers/carriers_operations.ts";
import { getOrganisation } from "../../../../kv/directory/organisations.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { problem } from "../../(_lib)/problem.ts";
import { reply } from "../../(_lib)/reply.ts";
import { serve } from "../../(_lib)/serve.ts";

export const handler = serve(endpoint(getCarrier, async ({ params: { carrierId }, state: { deps: { store } } }) => {
  const carrier = (await getOrganisation(store.kv, carrierId))?.value;
  if (carrier?.kind !== "carrier") return problem("not_found");
  const { name, siret, vatNumber, address: { city, country } } = carrier;
  return reply(200, { carrierId, name, siret, vatNumber, city, country });
}));
