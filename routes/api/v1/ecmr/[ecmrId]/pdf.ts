import { getEcmrPdf } from "../../../../../domain/api/ecmr/ecmr_operations.ts";
import { printNote } from "../../../../(_lib)/files/print_note.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { refused } from "../../../(_lib)/problem.ts";
import { serve } from "../../../(_lib)/serve.ts";
import { loadNote } from "../(_lib)/load_note.ts";

export const handler = serve(endpoint(getEcmrPdf, async ({ params, viewer, state: { deps, lang } }) => {
  const { note } = await loadNote(deps, viewer, params);
  return await printNote(deps, lang, note) ?? refused("note_not_issued");
}));
