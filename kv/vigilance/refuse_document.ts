import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import type { VigilanceRefusal } from "../../domain/vigilance/vigilance_refusal.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { tellFirm } from "../notices/tell_firm.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { getCarrierFile } from "./carrier_file.ts";
import { getVigilanceDocument } from "./documents.ts";
import { VIGILANCE_REFUSALS } from "./refusals.ts";

/** Why no refusal is written down. */
export interface RefusingRefusal {
  /** "not_in_force": unknown, not the viewer's to download, or refused before. */
  readonly code: "not_in_force" | "operation_reused";
}

/** What a shipper refuses, by which of its orders, and why. */
export interface RefusalRequest extends Pick<VigilanceRefusal, "orderId" | "documentId" | "reason" | "text"> {
  readonly operation: Operation;
}

/**
 * Writes down that the viewer's organisation does not take a document in force of its carrier, tells the carrier, and says so in the audit log: the reason
 * alone, since the log outlives the document. Changes nothing for anybody else.
 */
export function refuseVigilance(
  store: Store,
  viewer: Viewer,
  { orderId, documentId, reason, text, operation }: RefusalRequest,
): Promise<Result<null, RefusingRefusal>> {
  return transact<Result<null, RefusingRefusal>>(async () => {
    const [file, done] = await Promise.all([
      getCarrierFile(store, viewer, orderId),
      store.kv.get(keys.operation(operation.scope, operation.id)),
    ]);
    const earlier = earlierAnswer<null>(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse({ code: "operation_reused" }) : accept(null) };
    const seen = file?.mayDownload
      ? file.status.kinds.find(({ inForce, refusal }) => inForce?.id === documentId && refusal === null)
      : undefined;
    const document = file && seen && await getVigilanceDocument(store.kv, { orgId: file.carrierId, documentId });
    if (!document) return { answer: refuse({ code: "not_in_force" }) };
    const { carrierId, carrierName } = file;
    const commit = new Commit(store.kv)
      .check(keys.order(orderId), file.order.versionstamp)
      .check(keys.vigilanceDocument(carrierId, documentId), document.versionstamp)
      .create(VIGILANCE_REFUSALS, {
        carrierId,
        carrierName,
        documentId,
        kind: seen.kind,
        shipperId: viewer.orgId,
        shipperName: viewer.orgName,
        orderId,
        reason,
        ...text !== undefined && { text },
        by: viewer.name,
        at: store.now(),
      });
    const facts = { document: seen.kind, shipper: viewer.orgName, reason, ...text !== undefined && { text } };
    tellFirm(commit, store, { type: "vigilance.refused", facts, orgId: carrierId, path: `/transporter/vigilance/${documentId}` });
    recordAudit(commit, store, viewer, { action: "vigilance.refused", target: documentId, after: `${seen.kind}, ${reason}` });
    recordOperation(commit, operation, null);
    return { commit, answer: accept(null) };
  });
}
