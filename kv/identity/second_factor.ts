import { readRecoveryCode } from "../../domain/identity/recovery_code.ts";
import type { SecretBox } from "../../domain/identity/secret_box.ts";
import type { Totp } from "../../domain/identity/totp.ts";
import type { SecondFactor } from "../../domain/identity/types.ts";
import { securityNotice } from "../../domain/notices/account_mails.ts";
import { type Aggregate, Commit, type Loaded, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { queueMail } from "../mails/queue_mail.ts";
import type { Store } from "../store.ts";
import { hashToken } from "./tokens.ts";
import { clearTries, tryAgain } from "./tries.ts";
import { getUser } from "./users.ts";

/** Second factors, one a person who has set it up. */
export const SECOND_FACTORS: Aggregate<SecondFactor> = {
  name: "second_factors",
  key: (factor) => keys.secondFactor(factor.userId),
  entries: () => [],
  counters: () => [],
  lists: () => [],
};

/** What reads the codes of an authenticator whose secret is sealed. */
export interface Authenticator {
  readonly secrets: SecretBox;
  readonly totp: Totp;
}

/** How a second factor was answered. "not_set": the person has none, the password is enough. */
export type SecondFactorAnswer = "not_set" | "right" | "wrong" | "too_many_tries";

/** The second factor of a person, or null. */
export async function getSecondFactor(kv: Deno.Kv, userId: string): Promise<Loaded<SecondFactor> | null> {
  return loaded(await kv.get<SecondFactor>(keys.secondFactor(userId)));
}

/**
 * Judges `code`, of an authenticator or a recovery code, as a person's second factor, and spends it: no code is right twice. Counts the try before,
 * and forgets the tries once one was right; without a `code` ("") nothing is counted and a person with a second factor is "wrong". The use of a recovery code is told by mail.
 */
export async function verifySecondFactor(
  store: Store,
  authenticator: Authenticator,
  userId: string,
  code: string,
): Promise<SecondFactorAnswer> {
  if (await getSecondFactor(store.kv, userId) === null) return "not_set";
  if (code.trim() === "") return "wrong";
  if (!await tryAgain(store, "secondFactor", userId)) return "too_many_tries";
  return await transact<SecondFactorAnswer>(async () => {
    const factor = await getSecondFactor(store.kv, userId);
    if (factor === null) return { answer: "not_set" };
    const spent = await spend(store, authenticator, factor.value, code);
    if (spent === null) return { answer: "wrong" };
    const commit = new Commit(store.kv).change(SECOND_FACTORS, factor, spent);
    clearTries(commit, store, "secondFactor", userId);
    if (spent.recoveryHashes.length < factor.value.recoveryHashes.length) await tellRecovery(commit, store, spent);
    return { commit, answer: "right" };
  });
}

/** The second factor after `code` was used; null when the code is wrong or was used before. */
async function spend(
  store: Store,
  { secrets, totp }: Authenticator,
  factor: SecondFactor,
  code: string,
): Promise<SecondFactor | null> {
  const recovery = readRecoveryCode(code);
  if (recovery !== null) {
    const hash = hashToken(recovery);
    const left = factor.recoveryHashes.filter((one) => one !== hash);
    return left.length < factor.recoveryHashes.length ? { ...factor, recoveryHashes: left } : null;
  }
  const secret = await secrets.open(factor.sealedSecret);
  const step = secret === null ? null : await totp.stepOf(secret, code, store.now());
  return step === null || step <= factor.lastStep ? null : { ...factor, lastStep: step };
}

async function tellRecovery(commit: Commit, store: Store, { userId, recoveryHashes }: SecondFactor): Promise<void> {
  const user = (await getUser(store.kv, userId))?.value;
  if (user === undefined) return;
  const event = { type: "recovery_code_used", left: recoveryHashes.length } as const;
  queueMail(commit, store, user.email, securityNotice(user.lang, { name: user.name, event, at: store.now() }));
}
