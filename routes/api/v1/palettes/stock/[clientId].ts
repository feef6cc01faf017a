import { getPaletteStock } from "../../../../../domain/api/palettes/palettes_operations.ts";
import { stockView } from "../../../../../domain/api/palettes/palettes_view.ts";
import { readPositions } from "../../../../../kv/pallets/read_positions.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { problem } from "../../../(_lib)/problem.ts";
import { reply } from "../../../(_lib)/reply.ts";
import { serve } from "../../../(_lib)/serve.ts";

export const handler = serve(endpoint(getPaletteStock, async ({ params: { clientId }, viewer, state: { deps: { store } } }) => {
  const positions = await readPositions(store.kv, viewer.orgId, clientId);
  return positions.length === 0 ? problem("not_found") : reply(200, stockView(clientId, positions));
}));
