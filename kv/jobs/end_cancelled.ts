import type { Commit, Loaded } from "../commit.ts";
import { cancelMail } from "../mails/record_sending.ts";
import { cancelSending } from "../sendings/record_steps.ts";
import type { Store } from "../store.ts";
import { type Job, JOBS } from "./job.ts";

/** Adds to the commit that a cancelled job is no more, and that what it was to send waits no more. */
export async function endCancelled(commit: Commit, store: Store, job: Loaded<Job>): Promise<Commit> {
  const { value } = job;
  switch (value.kind) {
    case "send_mail":
      await cancelMail(commit, store, value.payload.mailId);
      break;
    case "send_text":
      await cancelSending(commit, store, "text", value.payload.sendingId);
      break;
    case "send_push":
      await cancelSending(commit, store, "push", value.payload.sendingId);
      break;
    case "post_chat":
      await cancelSending(commit, store, "chat", value.payload.sendingId);
  }
  return commit.remove(JOBS, job);
}
