import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { getVigilanceDocument, VIGILANCE } from "./documents.ts";

/** Removes the vigilance documents whose bytes are those under `sha256`, and what is known of them: none is kept longer than they are. */
export async function forgetVigilance(kv: Deno.Kv, sha256: string): Promise<void> {
  for await (const { key } of kv.list({ prefix: keys.vigilanceByBlob(sha256, "", "").slice(0, 2) })) {
    const [orgId, documentId] = key.slice(2).map(String) as [string, string];
    const document = await getVigilanceDocument(kv, { orgId, documentId });
    if (document !== null) await new Commit(kv).remove(VIGILANCE, document).send();
  }
}
