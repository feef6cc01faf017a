import type { VigilanceRefusal } from "../../domain/vigilance/vigilance_refusal.ts";
import { Commit } from "../commit.ts";
import { deletePages } from "../documents/reading_pages.ts";
import { keys } from "../keys.ts";
import { getVigilanceDocument, VIGILANCE } from "./documents.ts";
import { VIGILANCE_REFUSALS } from "./refusals.ts";

/** Removes the vigilance documents whose bytes are those under `sha256`, and what is known and said of them: none is kept longer than they are. */
export async function forgetVigilance(kv: Deno.Kv, sha256: string): Promise<void> {
  for await (const { key } of kv.list({ prefix: keys.vigilanceByBlob(sha256, "", "").slice(0, 2) })) {
    const [orgId, documentId] = key.slice(2).map(String) as [string, string];
    const document = await getVigilanceDocument(kv, { orgId, documentId });
    if (document === null) continue;
    // What shippers said of it first: a run that is cut off finds the document again.
    for await (const { value, versionstamp } of kv.list<VigilanceRefusal>({ prefix: refusalsOf(orgId, documentId) })) {
      await new Commit(kv).remove(VIGILANCE_REFUSALS, { value, versionstamp }).send();
    }
    const commit = new Commit(kv).remove(VIGILANCE, document);
    await deletePages(commit, kv, { orgId, documentId });
    await commit.send();
  }
}

const refusalsOf = (carrierId: string, documentId: string) => keys.vigilanceRefusal(carrierId, documentId, "").slice(0, 3);
