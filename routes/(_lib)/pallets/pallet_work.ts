import type { LedgerEntry } from "../../../domain/pallets/types.ts";
import type { RelationRow } from "../../../kv/pallets/ledger.ts";
import { isSide, listDisputes, listPending, listRelations } from "../../../kv/pallets/list_pallets.ts";
import { type RequestContext, type State, viewerOf } from "../state.ts";

/** What a firm's pallets ask for, of itself and of others. */
export interface PalletWork {
  /** Transfers that wait for the viewer's confirmation, by exchange. */
  readonly exchanges: readonly (readonly [LedgerEntry, ...LedgerEntry[]])[];
  /** Open ones, whoever has to answer. */
  readonly disputes: readonly LedgerEntry[];
  /** Names the other sides. */
  readonly relations: readonly RelationRow[];
}

/** The pallet work of the viewer's firm: three range reads. */
export async function readPalletWork(ctx: RequestContext): Promise<PalletWork> {
  const { kv } = ctx.state.deps.store;
  const { orgId } = viewerOf(ctx);
  const [pending, disputes, relations] = await Promise.all([
    listPending(kv, orgId),
    listDisputes(kv, orgId, "open"),
    listRelations(kv, orgId),
  ]);
  const exchanges = Map.groupBy(pending.filter((entry) => isSide(orgId, entry)), ({ transfer }) => transfer.exchangeId);
  return { exchanges: [...exchanges.values()] as [LedgerEntry, ...LedgerEntry[]][], disputes, relations };
}

/** The disputes that the viewer's firm has to answer. */
export function disputesToAnswer(state: State, { disputes }: PalletWork): readonly LedgerEntry[] {
  const { orgId } = viewerOf({ state });
  return disputes.filter(({ dispute }) => dispute?.against === orgId);
}

/** Whether the pallets ask nothing of the viewer's own firm. */
export function isPalletsQuiet(state: State, work: PalletWork): boolean {
  return work.exchanges.length + disputesToAnswer(state, work).length === 0;
}
