import { MAX_ATTEMPTS } from "../../domain/jobs/retry_delay.ts";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { afterStep, COUNTED_STEPS, type MailStep } from "../../domain/mails/mail_life.ts";
import { isNotificationMail } from "../../domain/notices/mail.ts";
import { Commit, type Loaded, transact } from "../commit.ts";
import { getJob } from "../jobs/job.ts";
import type { Store } from "../store.ts";
import { getMail, lifeOf, type Mail, MAILS } from "./mail.ts";
import { doesWithout } from "../../domain/notices/preferences.ts";
import { readPreferences } from "../notices/preferences.ts";
import { getStanding } from "./mail_addresses.ts";
import { countStep } from "./mail_counts.ts";
import { addReport } from "./record_report.ts";

/** Why a mail is not sent: no mail goes to its address any more, or its reader does without. Null when it may go. */
export async function withheldStep(store: Store, { to, kind, notified }: Mail): Promise<MailStep | null> {
  const standing = await getStanding(store.kv, to);
  const at = store.now();
  if (standing?.value.suppressed !== undefined) {
    return { type: "suppressed", at, detail: standing.value.suppressed.reason };
  }
  if (notified === undefined || !isNotificationMail(kind)) return null;
  const [preferences] = await readPreferences(store.kv, [notified.userId]);
  return doesWithout(preferences!, kind) ? { type: "unsubscribed", at } : null;
}

/** The commit by which one step happens to a mail, counted where it is one of those; `kept` is what is stored of the mail from then on. */
export function commitStep(store: Store, found: Loaded<Mail>, step: MailStep, kept: Mail = found.value): Commit {
  const commit = new Commit(store.kv).change(MAILS, found, { ...kept, ...afterStep(lifeOf(found.value), step) });
  const counted = COUNTED_STEPS.find((type) => type === step.type);
  if (counted !== undefined) countStep(commit, store, counted);
  return commit;
}

/** Adds to the commit that ends the job of a mail that it is not sent; one that waits no more stays as it is. */
export async function cancelMail(commit: Commit, store: Store, mailId: string): Promise<void> {
  const found = await getMail(store.kv, mailId);
  if (found === null || lifeOf(found.value).state !== "waiting") return;
  commit.change(MAILS, found, { ...found.value, ...afterStep(lifeOf(found.value), { type: "cancelled", at: store.now() }) });
}

/**
 * Records that a mail was sent; `keep` says what is stored of it from then on. It cannot be taken back: it is recorded by a commit of its own, tried again
 * without sending again.
 */
export function recordSent(
  store: Store,
  mailId: string,
  sent: Omit<NonNullable<Mail["sent"]>, "at">,
  keep: (mail: Mail) => Mail,
): Promise<void> {
  return transact<void>(async () => {
    const found = await getMail(store.kv, mailId);
    if (found === null) return { answer: undefined };
    const at = store.now();
    const commit = commitStep(store, found, { type: "sent", at }, { ...keep(found.value), sent: { at, ...sent } });
    return { commit, answer: undefined };
  });
}

/** Records that a try to send a mail failed; as "failed" when its job `jobId` will not try again. */
export function recordFailedTry(store: Store, mailId: string, jobId: string, error: unknown): Promise<void> {
  return transact(async () => {
    const [found, job] = await Promise.all([getMail(store.kv, mailId), getJob(store.kv, jobId)]);
    if (found === null) return { answer: undefined };
    const last = error instanceof PermanentFailure || (job?.value.attempts ?? 0) >= MAX_ATTEMPTS;
    const step: MailStep = { type: last ? "failed" : "tried", at: store.now(), detail: String(error) };
    return { commit: commitStep(store, found, step), answer: undefined };
  });
}

/** Records that the address of a mail takes no mail at all, as was said when it was to be sent: as a provider's report of a hard bounce would. */
export function recordRefusedAddress(store: Store, mailId: string, detail: string): Promise<void> {
  return transact(async () => {
    const found = await getMail(store.kv, mailId);
    if (found === null) return { answer: undefined };
    const commit = new Commit(store.kv);
    await addReport(commit, store, found, { type: "bounced", bounce: "hard", at: store.now(), detail });
    return { commit, answer: undefined };
  });
}
