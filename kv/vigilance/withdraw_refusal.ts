import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import type { VigilanceRefusal } from "../../domain/vigilance/vigilance_refusal.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { tellFirm } from "../notices/tell_firm.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { VIGILANCE_REFUSALS } from "./refusals.ts";

/** Why a refusal stays. */
export interface WithdrawalRefusal {
  readonly code: "operation_reused";
}

/**
 * Takes back what the viewer's organisation said of a document of a carrier, and tells the carrier; the audit log keeps both. Where it said nothing, or took
 * it back before, nothing happens.
 */
export function withdrawRefusal(
  store: Store,
  viewer: Viewer,
  { carrierId, documentId, operation }: Pick<VigilanceRefusal, "carrierId" | "documentId"> & { readonly operation: Operation },
): Promise<Result<null, WithdrawalRefusal>> {
  return transact<Result<null, WithdrawalRefusal>>(async () => {
    const [found, done] = await Promise.all([
      store.kv.get<VigilanceRefusal>(keys.vigilanceRefusal(carrierId, documentId, viewer.orgId)),
      store.kv.get(keys.operation(operation.scope, operation.id)),
    ]);
    const earlier = earlierAnswer<null>(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse({ code: "operation_reused" }) : accept(null) };
    const before = loaded(found);
    if (before === null) return { answer: accept(null) };
    const { kind, reason } = before.value;
    const commit = new Commit(store.kv).remove(VIGILANCE_REFUSALS, before);
    const facts = { document: kind, shipper: viewer.orgName };
    tellFirm(commit, store, {
      type: "vigilance.restored",
      facts,
      orgId: carrierId,
      path: `/transporter/vigilance/${documentId}`,
    });
    recordAudit(commit, store, viewer, { action: "vigilance.restored", target: documentId, before: `${kind}, ${reason}` });
    recordOperation(commit, operation, null);
    return { commit, answer: accept(null) };
  });
}
