import { ecmrIdOf } from "../../../../domain/api/ecmr/ecmr_id.ts";
import { createEcmr } from "../../../../domain/api/ecmr/ecmr_operations.ts";
import { drawUpNotes } from "../../../../kv/notes/draw_up_notes.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { problem, refused } from "../../(_lib)/problem.ts";
import { reply } from "../../(_lib)/reply.ts";
import { serve } from "../../(_lib)/serve.ts";
import { viewNote } from "./(_lib)/load_note.ts";

export const handler = serve(endpoint(createEcmr, async ({ body: { orderId }, viewer, state: { deps }, operation }) => {
  const drawn = await drawUpNotes(deps.store, viewer, { orderId, operation });
  if (!drawn.ok) return refused(drawn.refusal);
  const { order, notes } = drawn.value;
  const [first] = notes;
  if (first === undefined) return problem("not_found");
  const ecmrs = await Promise.all(notes.map((note) => viewNote(deps, { order, note })));
  return reply(201, { orderId, ecmrId: ecmrIdOf(first), ecmrs });
}));
