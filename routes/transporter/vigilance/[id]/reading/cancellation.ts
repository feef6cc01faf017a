import { cancelVigilanceReading } from "../../../../../kv/vigilance/cancel_reading.ts";
import { seeOther } from "../../../../(_lib)/answers.ts";
import { define } from "../../../../(_lib)/state.ts";
import { documentOf } from "../../../../(_lib)/vigilance/document_of.ts";

/** Ends the reading of a document: the form is filled in by hand. */
export const handler = define.handlers({
  async POST(ctx) {
    const { orgId, id: documentId } = await documentOf(ctx);
    await cancelVigilanceReading(ctx.state.deps.store, { orgId, documentId });
    return seeOther(`/transporter/vigilance/${documentId}`);
  },
});
