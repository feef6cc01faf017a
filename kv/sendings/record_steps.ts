import { MAX_ATTEMPTS } from "../../domain/jobs/retry_delay.ts";
import type { Channel, Sending, SendingContent, SendingStep } from "../../domain/sendings/sending.ts";
import { withoutSecret } from "../../domain/sendings/without_secret.ts";
import { Commit, transact } from "../commit.ts";
import { getJob } from "../jobs/job.ts";
import type { Store } from "../store.ts";
import { keys } from "../keys.ts";
import { getSending, putSending } from "./sendings.ts";

/** What happened to a message in one run of its job. */
export interface RunRecord<Content extends SendingContent> {
  readonly steps: readonly SendingStep[];
  /** How it stands from then on. */
  readonly state: Sending["state"];
  /** Devices or chat webhooks that need it no more. */
  readonly done?: readonly string[];
  /** What is stored of its content from then on. */
  keep?(sending: Sending<Content>): Sending<Content>;
  /** Adds what follows to the commit, which is tried again when it meets another. */
  add?(commit: Commit): Promise<void>;
}

/**
 * Records what happened to a message. What was sent cannot be taken back: it is recorded by a commit of its own, tried again without sending again.
 */
export function recordSteps<Content extends SendingContent>(
  store: Store,
  channel: Content["channel"],
  id: string,
  { steps, state, done = [], keep = (sending) => sending, add }: RunRecord<Content>,
): Promise<void> {
  return transact<void>(async () => {
    const found = await getSending<Content>(store, channel, id);
    if (found === null) return { answer: undefined };
    const before = keep(found.value);
    const commit = new Commit(store.kv).check(keys.sending(channel, id), found.versionstamp);
    putSending(commit, { ...before, state, steps: [...before.steps, ...steps], done: [...before.done, ...done] }, store.now());
    await add?.(commit);
    return { commit, answer: undefined };
  });
}

/** Adds to the commit that ends the job of a message that it is not sent; one that waits no more stays as it is. */
export async function cancelSending(commit: Commit, store: Store, channel: Channel, id: string): Promise<void> {
  const found = await getSending(store, channel, id);
  if (found?.value.state !== "waiting") return;
  const steps: SendingStep[] = [...found.value.steps, { type: "cancelled", at: store.now() }];
  commit.check(keys.sending(channel, id), found.versionstamp);
  putSending(commit, { ...withoutSecret(found.value), state: "cancelled", steps }, store.now());
}

/** Removes a message that there is nobody to tell. */
export async function dropSending({ kv }: Store, { channel, id, userId }: Sending): Promise<void> {
  const commit = new Commit(kv).delete(keys.sending(channel, id));
  if (userId !== undefined) commit.delete(keys.sendingByUser(userId, channel, id));
  await commit.send();
}

/** Whether the job `jobId` is not run again when this run fails. */
export async function isLastTry({ kv }: Store, jobId: string): Promise<boolean> {
  return ((await getJob(kv, jobId))?.value.attempts ?? 0) >= MAX_ATTEMPTS;
}
