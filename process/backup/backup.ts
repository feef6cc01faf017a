import { makeBackup } from "../../jobs/ports/backups/make_backup.ts";
import { readThrough } from "../../jobs/ports/backups/read_through.ts";
import type { Environment } from "../settings.ts";
import { StartError } from "../start_error.ts";
import { commandSettings, namedBackup } from "./command_settings.ts";
import { inWords } from "./in_words.ts";
import { ProgressBar } from "./progress_bar.ts";

/**
 * `deno task backup [file|s3:name]`: writes the whole store into a file, or where `BACKUP_STORE` says when none is named, and reads it again. The server may
 * run meanwhile.
 * @throws {StartError} when there is no store, or the file is there already.
 */
export async function backup(env: Environment, asked?: string): Promise<void> {
  const settings = commandSettings(env);
  const { location, folder, toBucket, secret } = settings;
  const newName = `symphonia-${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}.backup`;
  const { asked: file, ...backup } = await namedBackup(settings, asked ?? (toBucket ? `s3:${newName}` : `${folder}/${newName}`));
  const { shelf, name, scratchFolder } = backup;
  await requireStore(location);
  if (await shelf.has(name)) throw new StartError(`${file} is there already: a backup is not written over`);
  const writing = new ProgressBar("writing");
  const { entries } = await makeBackup(name, {
    location,
    scratchFolder,
    secret,
    shelf,
    progress: ({ done, total }) => writing.tell(done, total),
  });
  writing.end(`wrote ${file}`);
  const reading = new ProgressBar("verifying");
  const summary = await readThrough(await shelf.read(name), secret, (read) => reading.tell(read, entries));
  reading.end(`verified: ${inWords(summary)}`);
}

async function requireStore(location: string): Promise<void> {
  if (/^https?:/.test(location)) return;
  try {
    await Deno.stat(location);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new StartError(`${location}: there is no such store`);
    throw error;
  }
}
