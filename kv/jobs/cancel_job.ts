import { actOnJob } from "./act_on_job.ts";

/**
 * Ends a job that waits, and forgets a dead letter; asks one that runs to end: it does at its next step, or at its end at the latest, and writes no
 * effect. What it was to send shows as cancelled, unless it was sent before.
 */
export const cancelJob = actOnJob("job.cancelled", (job) => job.state === "running" ? { ...job, cancelled: true } : "cancelled");
