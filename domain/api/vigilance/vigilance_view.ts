import { present } from "../../forms/present.ts";
import type { LocalDate } from "../../time/local.ts";
import type { ShipperKindStatus } from "../../vigilance/shipper_status.ts";
import type { VigilanceRefusal } from "../../vigilance/vigilance_refusal.ts";
import type { KindStatus, VigilanceStatus } from "../../vigilance/vigilance_status.ts";
import { textOfInstant } from "../fields.ts";

/** A carrier's own file with the refusals that stand. Names of people are left out: a key sees none. */
export function ownVigilance({ overall, kinds }: VigilanceStatus, refusals: readonly VigilanceRefusal[], day: LocalDate) {
  return {
    status: overall,
    day,
    kinds: kinds.map((kind) => ({
      ...kindView(kind, true),
      documentsToConfirm: kind.toConfirm.length,
      refusals: refusals.filter((refusal) => refusal.kind === kind.kind)
        .map((refusal) => ({ documentId: refusal.documentId, organisationId: refusal.shipperId, ...refusalView(refusal) })),
    })),
  };
}

/** One kind of document as the shipper of an order sees it; which document is in force is told where it may download that. */
export function seenKind(status: ShipperKindStatus, mayDownload: boolean) {
  return { ...kindView(status, mayDownload), ...status.refusal && { refusal: refusalView(status.refusal) } };
}

function kindView({ kind, state, until, inForce }: KindStatus, withDocument: boolean) {
  return {
    kind,
    status: state,
    ...until !== null && { coveredUntil: until },
    ...withDocument && inForce?.validity && {
      document: { documentId: inForce.id, uploadedAt: textOfInstant(inForce.uploadedAt), validUntil: inForce.validity.until },
    },
  };
}

function refusalView({ reason, text, at, answer }: VigilanceRefusal) {
  return present({
    reason,
    text,
    at: textOfInstant(at),
    answer: answer && { text: answer.text, at: textOfInstant(answer.at) },
  });
}
