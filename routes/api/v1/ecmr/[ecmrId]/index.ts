import { getEcmr } from "../../../../../domain/api/ecmr/ecmr_operations.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { reply } from "../../../(_lib)/reply.ts";
import { serve } from "../../../(_lib)/serve.ts";
import { loadNote, viewNote } from "../(_lib)/load_note.ts";

export const handler = serve(
  endpoint(
    getEcmr,
    async ({ params, viewer, state: { deps } }) => reply(200, await viewNote(deps, await loadNote(deps, viewer, params))),
  ),
);
