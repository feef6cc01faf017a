import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import type { NumberRefusal, PhoneNumber } from "../../domain/identity/phone_number.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { type Instant, MINUTE_MS } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { forgetFailures } from "../texts/number_standing.ts";
import { queueText } from "../texts/queue_text.ts";
import { hashToken } from "./tokens.ts";
import { tryAgain } from "./tries.ts";

/** How long a code can be typed. */
export const NUMBER_CODE_MS = 10 * MINUTE_MS;

/** A code that a number must answer with, as stored: keyed, so that the store alone gives it to nobody. */
interface NumberCode {
  readonly hmac: string;
  readonly number: string;
  readonly expiresAt: Instant;
}

/** The number at which a person gets texts, or null. */
export async function getPhoneNumber(kv: Deno.Kv, userId: string): Promise<PhoneNumber | null> {
  return (await kv.get<PhoneNumber>(keys.phoneNumber(userId))).value;
}

/** The number that waits for the viewer's code, or null. */
export async function numberToConfirm({ kv, now }: Store, { id }: Viewer): Promise<string | null> {
  const { value } = await kv.get<NumberCode>(keys.code(codeIdOf(id)));
  return value !== null && value.expiresAt > now() ? value.number : null;
}

/**
 * Texts a new code of six digits to a number that the viewer says is theirs; the code before is no longer good. `words` says it. False: a person asks, and
 * a number gets, five in a quarter of an hour at most.
 */
export async function sendNumberCode(
  store: Store,
  secret: string,
  { id, orgId }: Viewer,
  number: string,
  words: (code: string) => string,
): Promise<boolean> {
  if (!await tryAgain(store, "code", `number.send.${id}`) || !await tryAgain(store, "code", `number.to.${number}`)) return false;
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const codeId = codeIdOf(id);
  const waiting: NumberCode = { hmac: keyed(secret, codeId, code), number, expiresAt: store.now() + NUMBER_CODE_MS };
  const commit = new Commit(store.kv).put(keys.code(codeId), waiting, { expireIn: NUMBER_CODE_MS });
  queueText(commit, store, number, words(code), { userId: id, orgId, isSecret: true });
  await commit.send();
  return true;
}

/** Takes the viewer's number as theirs when they type the code that it got, spaces left out; with its line of audit. Five tries in a quarter of an hour. */
export async function confirmNumber(
  store: Store,
  secret: string,
  by: Viewer,
  typed: string,
): Promise<Result<null, NumberRefusal>> {
  if (!await tryAgain(store, "code", `number.verify.${by.id}`)) return refuse("too_many_tries");
  const codeId = codeIdOf(by.id);
  return await transact<Result<null, NumberRefusal>>(async () => {
    const { value: waiting, versionstamp } = await store.kv.get<NumberCode>(keys.code(codeId));
    if (waiting === null || waiting.expiresAt <= store.now()) return { answer: refuse("code_expired") };
    const given = Uint8Array.fromHex(keyed(secret, codeId, typed.replace(/\s/g, "")));
    if (!timingSafeEqual(given, Uint8Array.fromHex(waiting.hmac))) return { answer: refuse("code_wrong") };
    const confirmed: PhoneNumber = { userId: by.id, number: waiting.number, confirmedAt: store.now() };
    const commit = new Commit(store.kv).check(keys.code(codeId), versionstamp).delete(keys.code(codeId));
    commit.put(keys.phoneNumber(by.id), confirmed);
    forgetFailures(commit, waiting.number);
    recordAudit(commit, store, by, { action: "number.confirmed", target: by.name });
    return { commit, answer: accept(null) };
  });
}

/** Removes the viewer's number, with its line of audit; one that is not there is no fault. */
export function removeNumber(store: Store, by: Viewer): Promise<void> {
  return transact<void>(async () => {
    const key = keys.phoneNumber(by.id);
    const { versionstamp } = await store.kv.get(key);
    if (versionstamp === null) return { answer: undefined };
    const commit = new Commit(store.kv).check(key, versionstamp).delete(key);
    recordAudit(commit, store, by, { action: "number.removed", target: by.name });
    return { commit, answer: undefined };
  });
}

/** Names the person to nobody who reads the store's keys. */
function codeIdOf(userId: string): string {
  return hashToken(`number.${userId}`);
}

function keyed(secret: string, id: string, code: string): string {
  return createHmac("sha256", secret).update(`${id}:${code}`).digest("hex");
}
