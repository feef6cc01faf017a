import type { Instant } from "../time/instant.ts";
import type { ProofDifference } from "./proof_difference.ts";

export const FLAG_KINDS = ["late", "damage", "shortage", "refusal", "waiting", "breakdown", "proof_differs"] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/** An exception with its own life; an order closes when each is priced or waived. */
export interface Flag {
  readonly id: string;
  readonly kind: FlagKind;
  readonly stopId: string;
  readonly openedAt: Instant;
  readonly comment?: string;
  /** Of "proof_differs": which document says what else than the order. */
  readonly proof?: { readonly documentId: string; readonly differences: readonly ProofDifference[] };
  readonly settled?: {
    readonly at: Instant;
    readonly by: string;
    readonly amountCents: number | null;
    readonly comment?: string;
    /** The proof was confirmed anew, and differs no more. */
    readonly withdrawn?: true;
  };
}
