import { signEcmr } from "../../../../../domain/api/ecmr/ecmr_operations.ts";
import { signByApi } from "../../../../../kv/stops/sign_by_api.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { refused } from "../../../(_lib)/problem.ts";
import { reply } from "../../../(_lib)/reply.ts";
import { serve } from "../../../(_lib)/serve.ts";
import { addressOf, loadNote, viewNote } from "../(_lib)/load_note.ts";

export const handler = serve(endpoint(signEcmr, async ({ params, body, viewer, state: { deps }, operation }) => {
  const { signature, signerName: name, signerRole: role } = body;
  const request = { ...addressOf(params), operation, role, name, signature };
  const signed = await signByApi(deps.store, viewer, request, deps.ports.seal);
  if (!signed.ok) return refused(signed.refusal);
  return reply(200, await viewNote(deps, await loadNote(deps, viewer, params)));
}));
