import { sendEcmr } from "../../../../../domain/api/ecmr/ecmr_operations.ts";
import { textOfInstant } from "../../../../../domain/api/fields.ts";
import { shareNote } from "../../../../../kv/notes/share_note.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { problem, refused } from "../../../(_lib)/problem.ts";
import { reply } from "../../../(_lib)/reply.ts";
import { serve } from "../../../(_lib)/serve.ts";
import { addressOf } from "../(_lib)/load_note.ts";

export const handler = serve(endpoint(sendEcmr, async ({ params, body, viewer, state: { deps, lang }, operation }) => {
  const { store, publicUrl } = deps;
  const to = [...new Set(body.to)];
  const shared = await shareNote(store, viewer, { ...addressOf(params), operation, to, lang, publicUrl });
  if (shared.ok) return reply(202, { ecmrId: params.ecmrId, to, expiresAt: textOfInstant(shared.value.expiresAt) });
  const { refusal } = shared;
  return refusal.code === "note_not_found" ? problem("not_found") : refused(refusal);
}));
