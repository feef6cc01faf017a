import { randomBytes } from "node:crypto";
import type { AuditAction } from "../../domain/audits/audit.ts";
import { RECOVERY_CODE_BYTES, RECOVERY_CODES, recoveryCodeOf } from "../../domain/identity/recovery_code.ts";
import type { SecretBox } from "../../domain/identity/secret_box.ts";
import type { Session } from "../../domain/identity/types.ts";
import { type SecurityEvent, securityNotice } from "../../domain/notices/account_mails.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { queueMail } from "../mails/queue_mail.ts";
import type { Store } from "../store.ts";
import { keepOnly } from "./own_sessions.ts";
import { getSecondFactor, SECOND_FACTORS } from "./second_factor.ts";
import { hashToken } from "./tokens.ts";
import { getUser } from "./users.ts";

/** What an authenticator showed that it holds: the secret, and the step of the code that proved it. */
export interface ProvenSecret {
  readonly secret: string;
  readonly step: number;
}

/**
 * Sets the second factor of the person of `session`, whose other sessions end. Gives the recovery codes, which are stored hashed and so known now
 * and never again; null when there is one already.
 */
export async function setSecondFactor(
  store: Store,
  secrets: SecretBox,
  session: Session,
  { secret, step }: ProvenSecret,
): Promise<readonly string[] | null> {
  const codes = newRecoveryCodes();
  const commit = new Commit(store.kv).create(SECOND_FACTORS, {
    userId: session.viewer.id,
    sealedSecret: await secrets.seal(secret),
    createdAt: store.now(),
    lastStep: step,
    recoveryHashes: codes.map(hashToken),
  });
  if (await keepOnly(commit, store.kv, session) === null) return null;
  await tell(commit, store, session, "second_factor.set", { type: "second_factor_set" });
  return await commit.send() ? codes : null;
}

/** Takes away the second factor of the person of `session`, whose other sessions end; false when there is none or it changed meanwhile. */
export async function removeSecondFactor(store: Store, session: Session): Promise<boolean> {
  const factor = await getSecondFactor(store.kv, session.viewer.id);
  if (factor === null) return false;
  const commit = new Commit(store.kv).remove(SECOND_FACTORS, factor);
  if (await keepOnly(commit, store.kv, session) === null) return false;
  await tell(commit, store, session, "second_factor.removed", { type: "second_factor_removed" });
  return await commit.send();
}

/** Gives the person of `session` new recovery codes, known now and never again; those before open nothing. Null without a second factor. */
export async function renewRecoveryCodes(store: Store, session: Session): Promise<readonly string[] | null> {
  const factor = await getSecondFactor(store.kv, session.viewer.id);
  if (factor === null) return null;
  const codes = newRecoveryCodes();
  const commit = new Commit(store.kv).change(SECOND_FACTORS, factor, {
    ...factor.value,
    recoveryHashes: codes.map(hashToken),
  });
  await tell(commit, store, session, "recovery_codes.renewed", { type: "recovery_codes_renewed" });
  return await commit.send() ? codes : null;
}

function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => recoveryCodeOf(randomBytes(RECOVERY_CODE_BYTES)));
}

/** Adds the line of audit and the mail of a change to its commit. */
async function tell(commit: Commit, store: Store, { viewer }: Session, action: AuditAction, event: SecurityEvent): Promise<void> {
  const user = (await getUser(store.kv, viewer.id))?.value;
  if (user === undefined) return;
  recordAudit(commit, store, viewer, { action, target: user.email });
  queueMail(commit, store, user.email, securityNotice(user.lang, { name: user.name, event, at: store.now() }));
}
