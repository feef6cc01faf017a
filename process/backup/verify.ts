import { readThrough } from "../../jobs/ports/backups/read_through.ts";
import { BackupFault } from "../../kv/backup/backup_fault.ts";
import type { Environment } from "../settings.ts";
import { StartError } from "../start_error.ts";
import { commandSettings, requireBackup } from "./command_settings.ts";
import { inWords } from "./in_words.ts";
import { ProgressBar } from "./progress_bar.ts";

/**
 * `deno task verify file`: reads a backup from beginning to end, and says what is in it.
 * @throws {StartError} when it is not whole, or `BACKUP_SECRET` is not its own.
 */
export async function verify(env: Environment, file?: string): Promise<void> {
  const settings = commandSettings(env);
  const { shelf, name } = await requireBackup(settings, "verify", file);
  const bar = new ProgressBar("verifying");
  try {
    const summary = await readThrough(await shelf.read(name), settings.secret, (read) => bar.tell(read));
    bar.end(`${file} is whole: ${inWords(summary)}`);
    for (const [name, count] of Object.entries(summary.counts)) {
      console.log(`  ${name.padEnd(28)} ${count.toLocaleString("en").padStart(12)}`);
    }
  } catch (error) {
    if (error instanceof BackupFault) throw new StartError(`${file}: ${error.message} (${error.code})`);
    throw error;
  }
}
