import { declarePaletteReturn } from "../../../../domain/api/palettes/palettes_operations.ts";
import { declareReturn } from "../../../../kv/pallets/declare.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { serve } from "../../(_lib)/serve.ts";
import { answerDeclaration, momentOf } from "./(_lib)/answer_declaration.ts";

export const handler = serve(endpoint(declarePaletteReturn, async ({ body, viewer, state: { deps: { store } }, operation }) => {
  const { clientId, palettes: quantity, palletType: type, date, returnedBy } = body;
  const happenedAt = momentOf(date, viewer);
  const declared = await declareReturn(store, viewer, { clientId, quantity, type, returnedBy, happenedAt, operation });
  return answerDeclaration(store, viewer, clientId, declared);
}));
