import type { Retention } from "../../domain/documents/retention.ts";
import { keys } from "../keys.ts";
import { readAll } from "../page.ts";

/** So many records do not refer to the same bytes; if they did, the first of them would decide. */
const MOST = 500;

/**
 * Why the bytes under `sha256` are kept: one retention for each record that refers to them. Pictures of a document are kept as long as the document that
 * they were made from.
 */
export async function listReferences(kv: Deno.Kv, sha256: string): Promise<Retention[]> {
  const prefix = keys.documentByPicture(sha256, "", "").slice(0, 2);
  const documents = await readAll<{ readonly sha256: string }>(kv, { prefix }, MOST);
  const hashes = new Set([sha256, ...documents.map((document) => document.sha256)]);
  return (await Promise.all([...hashes].map((hash) => listOwnReferences(kv, hash)))).flat();
}

async function listOwnReferences(kv: Deno.Kv, sha256: string): Promise<Retention[]> {
  const byBlob = [keys.orderByBlob, keys.transferByBlob, keys.vigilanceByBlob, keys.unplacedByBlob];
  const prefixes = byBlob.map((key) => key(sha256, "", "").slice(0, 2));
  return (await Promise.all(prefixes.map((prefix) => readAll<Retention>(kv, { prefix }, MOST)))).flat();
}
