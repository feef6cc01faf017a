import { basename, dirname } from "node:path";
import type { BackupShelf } from "../../jobs/ports/backups/backup_shelf.ts";
import { folderShelf } from "../../jobs/ports/backups/folder_shelf.ts";
import { shelfOf } from "../../jobs/ports/backups/shelf_of.ts";
import type { S3Settings } from "../../jobs/ports/storage/s3_settings.ts";
import { STORAGE_VARIABLES, storageSettings } from "../storage_settings.ts";
import { type Environment, localStore, SettingsError } from "../settings.ts";
import { StartError } from "../start_error.ts";
import { BACKUP_VARIABLES, backupSettings } from "./backup_settings.ts";

/** The variables that the commands read: no secret but that of the backups is needed. `deno.json` allows their tasks no other. */
export const COMMAND_VARIABLES = [
  "KV_PATH",
  "KV_URL",
  "DENO_KV_ACCESS_TOKEN",
  ...STORAGE_VARIABLES,
  ...BACKUP_VARIABLES,
] as const;

/** What the commands are about. */
export interface CommandSettings {
  /** A file of the local store, or the address of a networked one. */
  readonly location: string;
  readonly folder: string;
  /** The store of `S3_ENDPOINT`, if there is one. */
  readonly s3: S3Settings | null;
  /** Whether a backup without a name goes there. */
  readonly toBucket: boolean;
  readonly secret: string | null;
}

/**
 * Settings of `backup`, `verify` and `restore`.
 * @throws {SettingsError} naming every setting that is wrong.
 */
export function commandSettings(environment: Environment): CommandSettings {
  const env: Environment = (name) => environment(name) || undefined;
  const problems: string[] = [];
  const { s3 } = storageSettings(env, problems);
  const { folder, secret, s3: bucket } = backupSettings(env, { kvPath: localStore(env), s3 }, problems);
  const remote = env("KV_URL");
  if (remote !== undefined && !env("DENO_KV_ACCESS_TOKEN")) problems.push("DENO_KV_ACCESS_TOKEN is missing: KV_URL needs it");
  if (problems.length > 0) throw new SettingsError(problems);
  return { location: remote ?? localStore(env), folder, s3, toBucket: bucket !== null, secret };
}

/** A backup as somebody names it at the command line. */
export interface NamedBackup {
  /** As they wrote it. */
  readonly asked: string;
  readonly shelf: BackupShelf;
  readonly name: string;
  /** Where a store over the network may be gathered. */
  readonly scratchFolder: string;
}

const IN_BUCKET = /^s3:(.+)$/;

/**
 * The backup that `asked` names: a file, or "s3:" and its name in the store of `S3_ENDPOINT`.
 * @throws {StartError} when there is no such store.
 */
export async function namedBackup({ folder, s3 }: Pick<CommandSettings, "folder" | "s3">, asked: string): Promise<NamedBackup> {
  const inBucket = IN_BUCKET.exec(asked)?.[1];
  if (inBucket === undefined) {
    return { asked, shelf: folderShelf(dirname(asked)), name: basename(asked), scratchFolder: dirname(asked) };
  }
  if (s3 === null) throw new StartError(`${asked}: S3_ENDPOINT is not set`);
  return { asked, shelf: await shelfOf({ folder, s3 }), name: inBucket, scratchFolder: folder };
}

/**
 * The backup that a command needs to be told, and that must be there.
 * @throws {StartError} when it is not.
 */
export async function requireBackup(settings: CommandSettings, command: string, asked: string | undefined): Promise<NamedBackup> {
  if (asked === undefined) throw new StartError(`usage: deno task ${command} FILE|s3:NAME`);
  const backup = await namedBackup(settings, asked);
  if (!await backup.shelf.has(backup.name)) throw new StartError(`${asked}: there is no such backup`);
  return backup;
}
