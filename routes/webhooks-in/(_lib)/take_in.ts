import { createHash } from "node:crypto";
import { MAX_FILE_BYTES } from "../../../domain/documents/file_fault.ts";
import { isVouchedFor } from "../../../domain/mail_intake/sender.ts";
import { sortParts } from "../../../domain/mail_intake/sort_parts.ts";
import type { IncomingMail, MailIntake } from "../../../jobs/ports/mail_intake/mail_intake.ts";
import { tryAgain } from "../../../kv/identity/tries.ts";
import { takeInMail } from "../../../kv/mail_intake/take_in_mail.ts";
import { type MailTarget, targetOf } from "../../../kv/mail_intake/target_of.ts";
import type { Deps } from "../../(_lib)/state.ts";

/** Addresses of one mail that are looked at. */
const MOST_RECIPIENTS = 10;

/**
 * Takes what a mail brings: stores its files, as far as a first look lets them in, and sends the job that opens and places them; for each address of ours
 * that it was sent to. Its text is not stored. A mail to no address of ours is not even opened.
 * @returns "later" when we have too much to do, or too many mails came to one address: to be handed over again.
 */
export async function takeIn({ store, ports }: Deps, intake: MailIntake, mail: IncomingMail): Promise<"done" | "later"> {
  const targets = await targetsOf(store.kv, intake, mail.recipients);
  if (targets.length === 0) return "done";
  for (const { orderId, orgId } of targets) {
    if (!await tryAgain(store, "mailIntake", orderId === undefined ? `organisations ${orgId}` : `orders ${orderId}`)) {
      return "later";
    }
  }
  const read = await intake.mime.read(mail.raw);
  // What cannot be read now cannot be read later either.
  if (!read.ok) return read.refusal === "busy" ? "later" : "done";
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

/** What the addresses of ours lead to, each once. */
async function targetsOf(
  kv: Deps["store"]["kv"],
  intake: MailIntake,
  recipients: readonly string[],
): Promise<readonly MailTarget[]> {
  const found = new Map<string, MailTarget>();
  for (const recipient of recipients.slice(0, MOST_RECIPIENTS)) {
    const address = intake.read(recipient);
    const target = address && await targetOf(kv, address, (orgId) => intake.holds(address, orgId));
    if (target !== null) found.set(JSON.stringify(target), target);
  }
  return [...found.values()];
}
