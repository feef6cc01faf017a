import { BackupFault } from "../../../kv/backup/backup_fault.ts";
import type { BackupSummary } from "../../../kv/backup/summary.ts";
import type { BackupPort, BackupStep } from "./backup_port.ts";
import type { BackupNews, BackupPlace, BackupWork } from "./backup_work.ts";
import { shelfOf } from "./shelf_of.ts";

type Step = (step: BackupStep) => Promise<void>;

/** Makes and reads backups of this process's store in a Worker of their own, which ends with each: pages are served meanwhile. */
export function workerBackups({ location, folder, s3, secret }: BackupPlace, kept: number): BackupPort {
  const place = { location, folder, s3, secret };
  const shelf = () => shelfOf(place);
  return {
    kept,
    has: async (name) => await (await shelf()).has(name),
    async make(name, step, signal) {
      try {
        await inWorker({ ...place, do: "make", name }, step, signal);
      } catch (error) {
        await (await shelf()).remove(name);
        throw error;
      }
    },
    verify: (name, signal) => inWorker({ ...place, do: "verify", name }, () => Promise.resolve(), signal),
    remove: async (name) => await (await shelf()).remove(name),
  };
}

async function inWorker(work: BackupWork, step: Step, signal: AbortSignal): Promise<BackupSummary> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./backup_worker.ts", import.meta.url), { type: "module", name: "backup" });
  const { promise, resolve, reject } = Promise.withResolvers<BackupSummary>();
  const stop = () => reject(signal.reason);
  signal.addEventListener("abort", stop);
  worker.onerror = (event) => {
    event.preventDefault();
    reject(new Error(`backup worker crashed: ${event.message}`));
  };
  worker.onmessage = ({ data: news }: MessageEvent<BackupNews>) => {
    if ("step" in news) step(news.step).catch(reject);
    else if ("summary" in news) resolve(news.summary);
    else reject(news.fault === null ? new Error(news.error) : new BackupFault(news.fault, news.error));
  };
  worker.postMessage(work);
  try {
    return await promise;
  } finally {
    signal.removeEventListener("abort", stop);
    worker.terminate();
  }
}
