import type { User } from "../../../domain/identity/types.ts";
import { NOBODY_HASH, verifyPassword } from "../../../jobs/ports/password/argon2id.ts";
import { tryAgain } from "../../../kv/identity/tries.ts";
import type { State } from "../../(_lib)/state.ts";

/** How somebody who is signed in answered the question for their password. */
export type PasswordAnswer = "right" | "wrong" | "tooManyTries";

/**
 * Judges the password that stands before an act which whoever found an open session must not do. Counted with the sign-in's tries, so that a session
 * is no way round their limit.
 */
export async function askPassword(
  { deps: { store } }: State,
  user: User,
  typed: FormDataEntryValue | null,
): Promise<PasswordAnswer> {
  if (!await tryAgain(store, "account", user.email)) return "tooManyTries";
  const password = typeof typed === "string" ? typed : "";
  return await verifyPassword(password, user.passwordHash ?? NOBODY_HASH) ? "right" : "wrong";
}
