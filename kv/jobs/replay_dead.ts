import { actOnJob } from "./act_on_job.ts";
import { revived } from "./job.ts";

/** Queues a dead letter again with all its tries before it. */
export const replayDead = actOnJob("job.replayed", (job, now) => job.state === "dead" ? revived(job, now) : null);
