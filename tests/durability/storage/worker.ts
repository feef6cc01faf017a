import { HOUR_MS } from "../../../domain/time/instant.ts";
import { JOB_PORTS } from "../../../jobs/job_ports_fixture.ts";
import { HANDLERS } from "../../../jobs/mod.ts";
import type { S3Settings } from "../../../jobs/ports/storage/s3_settings.ts";
import { storageOver } from "../../../jobs/ports/storage/storage_fixture.ts";
import { runDueJobs } from "../../../jobs/run_due_jobs.ts";
import { startMove } from "../../../kv/blobs/document_move.ts";
import { openStore } from "../../../kv/open.ts";

/**
 * A process to be killed: moves all documents to S3 and stores new ones meanwhile, each told on a line once it is stored. Arguments: store file, S3
 * settings in JSON, number of the life, documents to store. Each life begins where the leases of the one before have ended.
 */
const [path, settings, life, count] = Deno.args as [string, string, string, string];
const opened = await openStore(path);
const store = { ...opened, now: () => Date.now() + Number(life) * HOUR_MS };
const storage = storageOver(store, { s3: JSON.parse(settings) as S3Settings });

await startMove(store, { id: "admin", name: "Alix Admin" }, "s3", { scope: "admin", id: `life-${life}`, contentHash: "" });
const moving = runDueJobs(store, { ...JOB_PORTS, storage }, HANDLERS);
for (let n = 0; n < Number(count); n++) {
  const bytes = new TextEncoder().encode(`life ${life} document ${n} `.repeat(3_000));
  const { sha256 } = await storage.put(bytes, bytes.length);
  await Deno.stdout.write(new TextEncoder().encode(`${sha256}\n`));
}
await moving;
store.kv.close();
