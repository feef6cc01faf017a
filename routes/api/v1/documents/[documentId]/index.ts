import { getDocument } from "../../../../../domain/api/documents/documents_operations.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { reply } from "../../../(_lib)/reply.ts";
import { serve } from "../../../(_lib)/serve.ts";
import { answerOfSeen } from "../(_lib)/answer_of_seen.ts";
import { seenDocument } from "../(_lib)/seen_document.ts";

export const handler = serve(endpoint(getDocument, async (call) => reply(200, answerOfSeen(await seenDocument(call)))));
