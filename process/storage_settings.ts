import type { S3Settings } from "../jobs/ports/storage/s3_settings.ts";
import { STORE_NAMES, type StoreName } from "../kv/blobs/byte_store.ts";

/** The variables of storage. */
export const STORAGE_VARIABLES = [
  "DOCUMENT_STORE",
  "S3_ENDPOINT",
  "S3_REGION",
  "S3_BUCKET",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
  "S3_DOWNLOADS",
  "S3_ARCHIVE_CLASS",
] as const;

/** Where the bytes of documents are. */
export interface StorageSettings {
  /** Where new ones go. */
  readonly target: StoreName;
  /** Null where there is none. */
  readonly s3: S3Settings | null;
}

type Environment = (name: (typeof STORAGE_VARIABLES)[number]) => string | undefined;

/** Settings of storage; what is wrong with them is added to `problems`. Without `S3_ENDPOINT` everything is in the store itself. */
export function storageSettings(env: Environment, problems: string[]): StorageSettings {
  const s3 = s3Settings(env, problems);
  const target = env("DOCUMENT_STORE") ?? (s3 === null ? "kv" : "s3");
  const known = STORE_NAMES.find((name) => name === target);
  if (known === undefined) problems.push('DOCUMENT_STORE must be "kv" or "s3"');
  if (known === "s3" && s3 === null) problems.push("S3_ENDPOINT is missing: DOCUMENT_STORE=s3 needs it");
  return { target: known ?? "kv", s3 };
}

function s3Settings(env: Environment, problems: string[]): S3Settings | null {
  const address = env("S3_ENDPOINT");
  if (address === undefined) return null;
  const url = URL.parse(address);
  if (url === null || !["http:", "https:"].includes(url.protocol) || url.pathname !== "/") {
    problems.push("S3_ENDPOINT must be an http or https address without a path, such as https://s3.eu-west-3.amazonaws.com");
  }
  const needed = (name: (typeof STORAGE_VARIABLES)[number]) => {
    const value = env(name);
    if (value === undefined) problems.push(`${name} is missing: S3_ENDPOINT needs it`);
    return value ?? "";
  };
  const downloads = env("S3_DOWNLOADS") ?? "stream";
  if (downloads !== "stream" && downloads !== "redirect") problems.push('S3_DOWNLOADS must be "stream" or "redirect"');
  return {
    endpoint: url?.origin ?? "",
    region: needed("S3_REGION"),
    bucket: needed("S3_BUCKET"),
    accessKeyId: needed("S3_ACCESS_KEY_ID"),
    secretAccessKey: needed("S3_SECRET_ACCESS_KEY"),
    linksDownloads: downloads === "redirect",
    archiveClass: env("S3_ARCHIVE_CLASS") ?? null,
  };
}
