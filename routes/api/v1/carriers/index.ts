import { listCarriers } from "../../../../domain/api/carriers/carriers_operations.ts";
import { pageOrganisations } from "../../../../kv/directory/organisations.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { listed } from "../../(_lib)/listed.ts";
import { serve } from "../../(_lib)/serve.ts";

export const handler = serve(endpoint(listCarriers, async (call) => {
  const { query: { q, cursor, limit }, state: { deps: { store } } } = call;
  const { rows, next } = await pageOrganisations(store.kv, "carrier", { search: q, cursor, limit });
  const items = rows.map(({ id, name, siret, city }) => ({ carrierId: id, name, siret, city }));
  return listed(call, items, next);
}));
