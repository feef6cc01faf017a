import { getVigilance } from "../../../../domain/api/vigilance/vigilance_operations.ts";
import { ownVigilance } from "../../../../domain/api/vigilance/vigilance_view.ts";
import { dayOf } from "../../../../domain/time/zoned.ts";
import { VIGILANCE_ZONE } from "../../../../domain/vigilance/validity.ts";
import { standingRefusals } from "../../../../domain/vigilance/standing_refusals.ts";
import { vigilanceStatus } from "../../../../domain/vigilance/vigilance_status.ts";
import { listVigilance } from "../../../../kv/vigilance/documents.ts";
import { listRefusals } from "../../../../kv/vigilance/refusals.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { problem } from "../../(_lib)/problem.ts";
import { reply } from "../../(_lib)/reply.ts";
import { serve } from "../../(_lib)/serve.ts";

export const handler = serve(endpoint(getVigilance, async ({ viewer: { orgId, orgKind }, state: { deps: { store } } }) => {
  if (orgKind !== "carrier") return problem("not_found");
  const [rows, refusals] = await Promise.all([listVigilance(store.kv, orgId), listRefusals(store.kv, orgId)]);
  const day = dayOf(store.now(), VIGILANCE_ZONE);
  return reply(200, ownVigilance(vigilanceStatus(rows, day), standingRefusals(rows, refusals, day), day));
}));
