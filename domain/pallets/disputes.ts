import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import type { PalletRefusal } from "./refusals.ts";
import { transferOf } from "./transfer_of.ts";
import { transferStateOf } from "./transfer_state.ts";
import type { Dispute, DisputeAnswer, DisputeState, EvidenceFile, LedgerEntry, PartyKey, Transfer } from "./types.ts";

/** Until when a transfer may be disputed: the same day of the next year, UTC (Code de commerce L133-6, contrat type art. 25). */
export function disputableUntil({ occurredAt }: Transfer): Instant {
  const until = new Date(occurredAt.serverAt);
  return until.setUTCFullYear(until.getUTCFullYear() + 1);
}

/** A party's claim about the quantity of one transfer. `claimedQuantity` is what should have been recorded. */
export interface DisputeClaim {
  readonly id: string;
  readonly by: PartyKey;
  readonly reason: string;
  readonly claimedQuantity: number;
  readonly evidence: readonly EvidenceFile[];
}

/**
 * Opens a dispute on a posted transfer, by either of its two sides, within a year. The balance stays as posted until it is settled.
 *
 * Refuses `dispute_not_a_party`, `dispute_transfer_not_posted`, `dispute_of_settlement`, `dispute_already_open`, `dispute_too_late`,
 * `dispute_reason_missing`, `dispute_claim_invalid`.
 */
export function openDispute(entry: LedgerEntry, claim: DisputeClaim, now: Instant): Result<Dispute, PalletRefusal> {
  const { transfer } = entry;
  const { holder, counterpart } = transfer.debit;
  if (claim.by !== holder && claim.by !== counterpart) return refuse("dispute_not_a_party");
  if (transferStateOf(entry) !== "posted") return refuse("dispute_transfer_not_posted");
  if (transfer.kind === "dispute_settlement") return refuse("dispute_of_settlement");
  if (entry.dispute !== undefined) return refuse("dispute_already_open");
  if (now >= disputableUntil(transfer)) return refuse("dispute_too_late");
  if (claim.reason.trim() === "") return refuse("dispute_reason_missing");
  const { claimedQuantity } = claim;
  if (!Number.isSafeInteger(claimedQuantity) || claimedQuantity < 0 || claimedQuantity === transfer.quantity) {
    return refuse("dispute_claim_invalid");
  }
  return accept({
    id: claim.id,
    transferId: transfer.id,
    openedBy: claim.by,
    openedAt: now,
    against: claim.by === holder ? counterpart : holder,
    reason: claim.reason.trim(),
    recordedQuantity: transfer.quantity,
    claimedQuantity,
    evidence: claim.evidence,
  });
}

/** Pallets in dispute: the difference between what was recorded and what is claimed. */
export function contestedQuantity({ recordedQuantity, claimedQuantity }: Dispute): number {
  return Math.abs(claimedQuantity - recordedQuantity);
}

/** The other side's decision. "partial" concedes `concededQuantity` of the contested pallets: at least one, not all. */
export type DisputeDecision =
  | (DecisionFacts & { readonly outcome: "accepted" | "rejected" })
  | (DecisionFacts & { readonly outcome: "partial"; readonly concededQuantity: number });

interface DecisionFacts {
  readonly by: PartyKey;
  /** Id of the counter-transfer, should one be posted. */
  readonly settlementTransferId: string;
  readonly comment?: string;
  readonly evidence: readonly EvidenceFile[];
}

/** An answer, with the counter-transfer to post in the same commit unless the claim was rejected. */
export interface DisputeSettlement {
  readonly answer: DisputeAnswer;
  readonly transfer?: Transfer;
}

/**
 * Answers the open dispute of `entry` and settles it: a claim of less is settled by a transfer back, a claim of more by a further one.
 *
 * Refuses `dispute_not_yours_to_answer`, `dispute_already_answered`, `dispute_concession_invalid`.
 */
export function answerDispute(
  { transfer, dispute, answer }: LedgerEntry & { readonly dispute: Dispute },
  decision: DisputeDecision,
  now: Instant,
): Result<DisputeSettlement, PalletRefusal> {
  if (decision.by !== dispute.against) return refuse("dispute_not_yours_to_answer");
  if (answer !== undefined) return refuse("dispute_already_answered");
  const contested = contestedQuantity(dispute);
  const conceded = concededBy(decision, contested);
  if (decision.outcome === "partial" && !(Number.isSafeInteger(conceded) && conceded > 0 && conceded < contested)) {
    return refuse("dispute_concession_invalid");
  }
  const answered: DisputeAnswer = {
    disputeId: dispute.id,
    outcome: decision.outcome,
    concededQuantity: conceded,
    at: now,
    by: decision.by,
    evidence: decision.evidence,
    ...(decision.comment === undefined ? {} : { comment: decision.comment }),
  };
  if (conceded === 0) return accept({ answer: answered });
  return accept({
    answer: { ...answered, settlementTransferId: decision.settlementTransferId },
    transfer: settlementOf(transfer, dispute, decision.settlementTransferId, conceded, now),
  });
}

/** Where a dispute stands now. */
export function disputeStateOf(answer: DisputeAnswer | undefined): DisputeState {
  return answer?.outcome ?? "open";
}

function concededBy(decision: DisputeDecision, contested: number): number {
  switch (decision.outcome) {
    case "accepted":
      return contested;
    case "partial":
      return decision.concededQuantity;
    case "rejected":
      return 0;
  }
}

function settlementOf(disputed: Transfer, dispute: Dispute, id: string, quantity: number, now: Instant): Transfer {
  const { kind: account, holder, counterpart } = dispute.claimedQuantity > dispute.recordedQuantity
    ? disputed.debit
    : disputed.credit;
  return transferOf({
    id,
    exchangeId: dispute.id,
    kind: "dispute_settlement",
    account,
    holder,
    counterpart,
    quantity,
    type: disputed.type,
    quality: disputed.quality,
    occurredAt: { deviceAt: now, serverAt: now },
    entered: "posted",
    corrects: disputed.id,
    reason: dispute.reason,
    ...(disputed.origin === undefined ? {} : { origin: disputed.origin }),
  });
}
