import { typeDocument } from "../../../../../../domain/api/documents/documents_operations.ts";
import { endpoint } from "../../../../(_lib)/call.ts";
import { serve } from "../../../../(_lib)/serve.ts";
import { answerType } from "../../(_lib)/answer_reading.ts";

export const handler = serve(endpoint(typeDocument, answerType));
