import type { Retention } from "../../domain/documents/retention.ts";
import { MAX_UNPLACED, type UnplacedDocument } from "../../domain/mail_intake/unplaced_document.ts";
import { type Aggregate, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { type Page, readPage } from "../page.ts";

/** Files that came by mail and wait for somebody to say where they belong. Their bytes are kept as long as they wait. */
export const UNPLACED_DOCUMENTS: Aggregate<UnplacedDocument> = {
  name: "unplaced_documents",
  key: ({ orgId, id }) => keys.unplacedDocument(orgId, id),
  entries: ({ orgId, id, sha256, expiresAt }) => [
    { key: keys.unplacedByBlob(sha256, orgId, id), value: { class: "transport", keptUntil: expiresAt } satisfies Retention },
  ],
  counters: () => [],
  lists: ({ orgId }) => [orgId],
};

/** The file `id` of `orgId`, or null: another organisation's is as unknown as none. */
export async function getUnplaced(kv: Deno.Kv, orgId: string, id: string): Promise<Loaded<UnplacedDocument> | null> {
  return loaded(await kv.get<UnplacedDocument>(keys.unplacedDocument(orgId, id)));
}

/** One page of the files that wait for an organisation, newest first. */
export function listUnplaced(kv: Deno.Kv, orgId: string, cursor?: string): Promise<Page<UnplacedDocument>> {
  return readPage(kv, { prefix: keys.unplacedDocument(orgId, "").slice(0, -1) }, { cursor, reverse: true });
}

/** What waits for an organisation: as many as may, and no more. */
export async function listAllUnplaced(kv: Deno.Kv, orgId: string): Promise<readonly UnplacedDocument[]> {
  const prefix = keys.unplacedDocument(orgId, "").slice(0, -1);
  return (await readPage<UnplacedDocument>(kv, { prefix }, { limit: MAX_UNPLACED })).rows;
}
