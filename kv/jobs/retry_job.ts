import { actOnJob } from "./act_on_job.ts";

/** Lets a job that failed try again at once. */
export const retryJob = actOnJob("job.retried", (job, now) => job.state === "retrying" ? { ...job, dueAt: now } : null);
