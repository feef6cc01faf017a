import type { Instant } from "../../../domain/time/instant.ts";
import { dayOf } from "../../../domain/time/zoned.ts";
import { VIGILANCE_ZONE } from "../../../domain/vigilance/validity.ts";
import { standingRefusals } from "../../../domain/vigilance/standing_refusals.ts";
import type { VigilanceRefusal } from "../../../domain/vigilance/vigilance_refusal.ts";
import { type KindStatus, vigilanceStatus } from "../../../domain/vigilance/vigilance_status.ts";
import { listVigilance } from "../../../kv/vigilance/documents.ts";
import { listRefusals } from "../../../kv/vigilance/refusals.ts";
import { type RequestContext, viewerOf } from "../state.ts";

/** A kind of document that waits for its carrier. */
export interface VigilanceWork extends KindStatus {
  /** That nobody has answered and no newer document has ended. */
  readonly refusal: VigilanceRefusal | null;
}

/**
 * The kinds of document of a carrier's file that end soon, have ended, wait to be confirmed, or were refused by a shipper: two range reads. None for another
 * kind of firm.
 */
export async function readVigilanceWork(ctx: RequestContext, now: Instant): Promise<readonly VigilanceWork[]> {
  const { orgId, orgKind } = viewerOf(ctx);
  if (orgKind !== "carrier") return [];
  const { kv } = ctx.state.deps.store;
  const [rows, refusals] = await Promise.all([listVigilance(kv, orgId), listRefusals(kv, orgId)]);
  const today = dayOf(now, VIGILANCE_ZONE);
  const unanswered = standingRefusals(rows, refusals, today).filter(({ answer }) => answer === undefined);
  const { kinds } = vigilanceStatus(rows, today);
  return kinds
    .map((status) => ({ ...status, refusal: unanswered.find(({ kind }) => kind === status.kind) ?? null }))
    .filter(({ state, toConfirm, refusal }) =>
      ["expiring", "expired"].includes(state) || toConfirm.length > 0 || refusal !== null
    );
}
