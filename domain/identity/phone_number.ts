import type { Instant } from "../time/instant.ts";

/** The number at which a person gets texts. */
export interface PhoneNumber {
  readonly userId: string;
  /** E.164. */
  readonly number: string;
  /** When it answered with the code that was sent to it. */
  readonly confirmedAt: Instant;
}

/** Why a number is not taken: an unknown, an old and a wrong code are told apart only by whether a code is live. */
export type NumberRefusal = "too_many_tries" | "code_expired" | "code_wrong";
