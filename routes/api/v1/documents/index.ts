import { listDocuments as operation } from "../../../../domain/api/documents/documents_operations.ts";
import { listDocuments } from "../../../../kv/documents/list_documents.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { listed } from "../../(_lib)/listed.ts";
import { serve } from "../../(_lib)/serve.ts";
import { answerOfSeen } from "./(_lib)/answer_of_seen.ts";
import { documentSeenBy } from "./(_lib)/seen_document.ts";

export const handler = serve(endpoint(operation, async (call) => {
  const { query, viewer, state: { deps: { store } } } = call;
  const { rows, next } = await listDocuments(store.kv, viewer.orgId, query);
  const seen = rows.map(({ order, documentId }) => documentSeenBy(viewer, order, documentId)).filter((document) =>
    document !== null
  );
  return listed(call, seen.map(answerOfSeen), next);
}));
