import type { Instant } from "../time/instant.ts";

/** Administrative acts that are kept for ever. */
export const AUDIT_ACTIONS = [
  "organisation.created",
  "organisation.signed_up",
  "user.invited",
  "link.issued",
  "record.edited",
  "record.deleted",
  "integrity.checked",
  "integrity.repaired",
  "backup.started",
  "job.replayed",
  "job.retried",
  "job.cancelled",
  "cron.run",
  "alert.acknowledged",
  "alert.silenced",
  "alert_rule.changed",
  "invitation.withdrawn",
  "membership.requested",
  "membership.accepted",
  "membership.changed",
  "membership.ended",
  "password.changed",
  "password.reset",
  "sessions.revoked",
  "second_factor.set",
  "second_factor.removed",
  "recovery_codes.renewed",
  "passkey.added",
  "passkey.removed",
  "passkey.refused",
  "single_sign_on.set",
  "single_sign_on.confirmed",
  "single_sign_on.removed",
  "single_sign_on.used",
  "single_sign_on.refused",
  "pin.set",
  "pin.locked",
  "pin.unlocked",
  "phone.issued",
  "phone.enrolled",
  "phone.revoked",
  "signing_key.created",
  "refresh_token.replayed",
  "api_key.created",
  "api_key.revoked",
  "api_key.limited",
  "webhook.created",
  "webhook.changed",
  "webhook.deleted",
  "webhook.secret_changed",
  "webhook.paused",
  "webhook.resumed",
  "webhook.replayed",
  "mailed_document.placed",
  "mailed_document.discarded",
  "mailed_document.confirmed",
  "mail_address.replaced",
  "mail.sent_again",
  "mail.suppression_lifted",
  "mail.opens_changed",
  "driver_texts.changed",
  "driver.texted",
  "number.confirmed",
  "number.removed",
  "chat.added",
  "chat.removed",
  "message.sent_again",
  "access.denied",
  "tries.exceeded",
  "personal_data.exported",
  "personal_data.erased",
  "vigilance.confirmed",
  "vigilance.removed",
  "vigilance.refused",
  "vigilance.restored",
  "vigilance.answered",
  "documents.moved",
  "document.removed",
  "retention.applied",
  "reading.confirmed",
  "reading.retyped",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Where an act came from. Of the address its network alone is kept: see `network_of.ts`. */
export interface ActOrigin {
  readonly network: string;
  readonly requestId: string;
}

/** One line of the audit log. Immutable; the inspector refuses to touch it. */
export interface Audit {
  readonly id: string;
  readonly at: Instant;
  readonly action: AuditAction;
  readonly by: { readonly id: string; readonly name: string };
  /** What it was done to: a key, an e-mail, a name. */
  readonly target: string;
  /** Absent where no request was made: an act of the process itself. */
  readonly from?: ActOrigin;
  readonly reason?: string;
  readonly before?: string;
  readonly after?: string;
}
