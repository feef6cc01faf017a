import type { Organisation } from "../directory/types.ts";
import type { Instant } from "../time/instant.ts";
import type { User } from "./types.ts";

/** Somebody asks to work on the platform with a firm that they will own: what they typed. */
export interface SignUpRequest {
  readonly organisation: Omit<Organisation, "id" | "createdAt" | "signedUp">;
  readonly person: Pick<User, "name" | "email" | "lang">;
}

/** A request whose address was not heard of before, until the link of its mail is answered: so far nobody, and no firm. */
export interface SignUp extends SignUpRequest {
  /** Of the one link that answers it. */
  readonly linkHash: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}
