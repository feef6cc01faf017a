import { declarePaletteExchange } from "../../../../domain/api/palettes/palettes_operations.ts";
import { declareExchange } from "../../../../kv/pallets/declare.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { serve } from "../../(_lib)/serve.ts";
import { answerDeclaration, momentOf } from "./(_lib)/answer_declaration.ts";

export const handler = serve(endpoint(declarePaletteExchange, async ({ body, viewer, state: { deps: { store } }, operation }) => {
  const { clientId, orderId, palettesOut: palletsOut, palettesIn: palletsIn, palletType: type, date } = body;
  const happenedAt = momentOf(date, viewer);
  const declared = await declareExchange(store, viewer, {
    clientId,
    orderId,
    palletsOut,
    palletsIn,
    type,
    happenedAt,
    operation,
  });
  return answerDeclaration(store, viewer, clientId, declared);
}));
