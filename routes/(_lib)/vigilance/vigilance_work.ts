import type { Instant } from "../../../domain/time/instant.ts";
import { dayOf } from "../../../domain/time/zoned.ts";
import { VIGILANCE_ZONE } from "../../../domain/vigilance/validity.ts";
import { type KindStatus, vigilanceStatus } from "../../../domain/vigilance/vigilance_status.ts";
import { listVigilance } from "../../../kv/vigilance/documents.ts";
import { type RequestContext, viewerOf } from "../state.ts";

/** The kinds of document of a carrier's file that end soon, have ended, or wait to be confirmed: one range read. None for another kind of firm. */
export async function readVigilanceWork(ctx: RequestContext, now: Instant): Promise<readonly KindStatus[]> {
  const { orgId, orgKind } = viewerOf(ctx);
  if (orgKind !== "carrier") return [];
  const rows = await listVigilance(ctx.state.deps.store.kv, orgId);
  const { kinds } = vigilanceStatus(rows, dayOf(now, VIGILANCE_ZONE));
  return kinds.filter(({ state, toConfirm }) => ["expiring", "expired"].includes(state) || toConfirm.length > 0);
}
