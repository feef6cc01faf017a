import { createHash } from "node:crypto";
import { MAX_FILE_BYTES } from "../../../domain/documents/file_fault.ts";
import type { UnreadableMail } from "../../../domain/mail_intake/received_mail.ts";
import { isVouchedFor } from "../../../domain/mail_intake/sender.ts";
import { sortParts } from "../../../domain/mail_intake/sort_parts.ts";
import type { IncomingMail, MailIntake } from "../../../jobs/ports/mail_intake/mail_intake.ts";
import { refuse } from "../../../domain/result.ts";
import { tryAgain } from "../../../kv/identity/tries.ts";
import { takeInMail } from "../../../kv/mail_intake/take_in_mail.ts";
import { type MailTarget, targetOf } from "../../../kv/mail_intake/target_of.ts";
import { recordUnreadableMail } from "../../../kv/mail_intake/record_unreadable_mail.ts";
import { logFault } from "../../(_lib)/log_fault.ts";
import type { Deps, RequestContext } from "../../(_lib)/state.ts";

/** Addresses of one mail that are looked at. */
const MOST_RECIPIENTS = 10;

/**
 * Takes what a mail brings: stores its files, as far as a first look lets them in, and sends the job that opens and places them; for each address of ours
 * that it was sent to. Its text is not stored. A mail to no address of ours is not even opened.
 * @returns "later" when we have too much to do, or too many mails came to one address: to be handed over again. "gone" when all addresses of ours were
 * replaced: to be refused for good where the sender's server hears of it.
 */
export async function takeIn(ctx: RequestContext, intake: MailIntake, mail: IncomingMail): Promise<"done" | "later" | "gone"> {
  const { store, ports } = ctx.state.deps;
  const found = await targetsOf(store.kv, intake, mail.recipients);
  const targets = found.filter((target) => target !== "replaced");
  if (targets.length === 0) return found.length > 0 ? "gone" : "done";
  for (const { orderId, orgId } of targets) {
    if (!await tryAgain(store, "mailIntake", orderId === undefined ? `organisations ${orgId}` : `orders ${orderId}`)) {
      return "later";
    }
  }
  const read = mail.fault === undefined ? await intake.mime.read(mail.raw) : refuse(mail.fault);
  if (!read.ok) {
    if (read.refusal === "busy") return "later";
    // What cannot be read now cannot be read later either.
    await giveUp(ctx, targets, mail, read.refusal);
    return "done";
  }
  const { from, subject, messageId, isAutomatic, parts } = read.value;
  const { taken, refused } = sortParts(parts);
  const files: { name: string; sha256: string }[] = [];
  for (const { name, bytes } of taken) {
    const { sha256 } = await ports.storage.put(bytes, MAX_FILE_BYTES);
    if (!files.some((file) => file.sha256 === sha256)) files.push({ name, sha256 });
  }
  if (files.length + refused.length === 0) return "done";
  const mayAnswer = !isAutomatic && mail.envelopeFrom !== "" && isVouchedFor(from, mail.envelopeFrom, mail.verdicts);
  for (const target of targets) {
    const same = [target.orgId, target.orderId ?? null, messageId, files.map(({ sha256 }) => sha256), refused];
    const hash = createHash("sha256").update(JSON.stringify(same)).digest("hex");
    await takeInMail(store, hash, { ...target, from, subject, mayAnswer, files, refused });
  }
  return "done";
}

/** Tells of a mail that cannot be read, once: the organisations to whose addresses it came, the administrators and the log, which names nobody. */
async function giveUp(
  ctx: RequestContext,
  targets: readonly MailTarget[],
  { raw, envelopeFrom }: IncomingMail,
  reason: UnreadableMail,
): Promise<void> {
  const { store } = ctx.state.deps;
  const bytes = createHash("sha256").update(raw).digest("hex");
  for (const target of targets) {
    const { orgId, orderId } = target;
    const hash = createHash("sha256").update(JSON.stringify([orgId, orderId ?? null, bytes])).digest("hex");
    if (!await recordUnreadableMail(store, hash, target, { sentBy: envelopeFrom, reason })) continue;
    logFault(ctx, `a mail for ${orgId}, order ${orderId ?? "unknown"}, cannot be read: ${reason}`);
  }
}

/** What the addresses of ours lead to, each once. */
async function targetsOf(
  kv: Deps["store"]["kv"],
  intake: MailIntake,
  recipients: readonly string[],
): Promise<readonly (MailTarget | "replaced")[]> {
  const found = new Map<string, MailTarget | "replaced">();
  for (const recipient of recipients.slice(0, MOST_RECIPIENTS)) {
    const address = intake.read(recipient);
    const target = address && await targetOf(kv, address, (orgId, generation) => intake.holds(address, orgId, generation));
    if (target !== null) found.set(JSON.stringify(target), target);
  }
  return [...found.values()];
}
