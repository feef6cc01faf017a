import type { RefusedPart } from "./sort_parts.ts";

/** What is left of a mail once its files are stored: its text is not kept. */
export interface TakenMail {
  /** Whose address it came to. */
  readonly orgId: string;
  /** Where the address is one order's. */
  readonly orderId?: string;
  /** Whose mail it says it is, which anybody can forge. */
  readonly from: string;
  readonly subject: string;
  /** Its sender's domain stands behind it, and no program wrote it. */
  readonly mayAnswer: boolean;
  /** Files that a first look did not refuse, as the sender named them, with the SHA-256 of their bytes. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly refused: readonly RefusedPart[];
}

/** Why a file of a mail is not taken after all. */
export type FileRefusalCode = RefusedPart["code"] | "order_ended" | "order_full" | "inbox_full";

/** What became of one file of a mail. */
export type FileOutcome =
  | { readonly name: string; readonly outcome: "added"; readonly number: string }
  | { readonly name: string; readonly outcome: "waiting" }
  | { readonly name: string; readonly outcome: "refused"; readonly code: FileRefusalCode };
