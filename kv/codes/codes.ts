import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { maskEmail } from "../../domain/driver/mask_email.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { oneTimeCode } from "../../domain/notices/mail_templates.ts";
import type { SignerRole } from "../../domain/notes/types.ts";
import type { Order, Stop } from "../../domain/orders/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { type Instant, MINUTE_MS } from "../../domain/time/instant.ts";
import { Commit, transact } from "../commit.ts";
import { tryAgain } from "../identity/tries.ts";
import { keys } from "../keys.ts";
import { queueMail } from "../mails/queue_mail.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";

const LIFE_MS = 10 * MINUTE_MS;

/** A code to sign with, as stored: keyed, so that the store alone gives it to nobody. */
interface Code {
  readonly hmac: string;
  /** Masked address that it went to. */
  readonly sentTo: string;
  readonly expiresAt: Instant;
}

/** What a code signs: a role signs a stop once, which makes the code good for one signature. */
export interface CodePurpose {
  readonly orderId: string;
  readonly stopId: string;
  readonly role: SignerRole;
}

/** Why no code was sent. */
export type SendRefusal = "too_many_tries" | "operation_reused";

/** Why a code does not prove anything. An unknown, an old and a wrong code are told apart only by whether a code is live. */
export type CodeRefusal = "too_many_tries" | "code_expired" | "code_wrong";

/**
 * Sends a new code of six digits to the contact of a stop; the one before is no longer good. Gives the masked address. The same operation sends
 * one mail, and a stop gets five in a quarter of an hour at most.
 */
export async function sendCode(
  store: Store,
  secret: string,
  { order, stop, role, to, lang, operation }: {
    readonly order: Order;
    readonly stop: Stop;
    readonly role: SignerRole;
    readonly to: string;
    readonly lang: Lang;
    readonly operation: Operation;
  },
): Promise<Result<string, SendRefusal>> {
  const id = idOf({ orderId: order.id, stopId: stop.id, role });
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const sentTo = maskEmail(to);
  if (!await tryAgain(store, "code", `send.${id}`)) return refuse("too_many_tries");
  return await transact<Result<string, SendRefusal>>(async () => {
    const done = await store.kv.get(keys.operation(operation.scope, operation.id));
    const earlier = earlierAnswer<string>(done, operation);
    if (earlier === "other_content") return { answer: refuse("operation_reused") };
    if (earlier !== null) return { answer: accept(earlier.answer) };
    const expiresAt = store.now() + LIFE_MS;
    const commit = new Commit(store.kv);
    commit.put(keys.code(id), { hmac: keyed(secret, id, code), sentTo, expiresAt } satisfies Code, { expireIn: LIFE_MS });
    const facts = { number: order.number, place: stop.place.name, code, expiresAt, timeZone: stop.place.timeZone };
    queueMail(commit, store, to, oneTimeCode(lang, facts));
    recordOperation(commit, operation, sentTo);
    return { commit, answer: accept(sentTo) };
  });
}

/** Checks a code that somebody typed, spaces left out; gives the masked address that it went to. Five tries in a quarter of an hour. */
export async function verifyCode(
  store: Store,
  secret: string,
  purpose: CodePurpose,
  typed: string,
): Promise<Result<string, CodeRefusal>> {
  const id = idOf(purpose);
  if (!await tryAgain(store, "code", `verify.${id}`)) return refuse("too_many_tries");
  const { value: code } = await store.kv.get<Code>(keys.code(id));
  if (code === null || code.expiresAt <= store.now()) return refuse("code_expired");
  const given = keyed(secret, id, typed.replace(/\s/g, ""));
  return timingSafeEqual(Uint8Array.fromHex(given), Uint8Array.fromHex(code.hmac)) ? accept(code.sentTo) : refuse("code_wrong");
}

function idOf({ orderId, stopId, role }: CodePurpose): string {
  return `${orderId}.${stopId}.${role}`;
}

function keyed(secret: string, id: string, code: string): string {
  return createHmac("sha256", secret).update(`${id}:${code}`).digest("hex");
}
