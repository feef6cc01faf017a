import { HttpError } from "fresh";
import { getVigilanceDocument } from "../../../../../../kv/vigilance/documents.ts";
import { serveUpload } from "../../../../../(_lib)/files/serve_file.ts";
import { define } from "../../../../../(_lib)/state.ts";
import { carrierFileOf } from "../../../../../(_lib)/vigilance/carrier_file.ts";

/** The bytes of a document in force of the carrier's vigilance file, for the shipper of an order. */
export const handler = define.handlers({
  async GET(ctx) {
    const { carrierId, mayDownload, status } = await carrierFileOf(ctx);
    if (!mayDownload) throw new HttpError(404);
    const inForce = status.kinds.find((kind) => kind.inForce?.id === ctx.params.documentId)?.inForce;
    const document = inForce && await getVigilanceDocument(ctx.state.deps.store.kv, { orgId: carrierId, documentId: inForce.id });
    if (!document) throw new HttpError(404);
    return await serveUpload(ctx, document.value.file);
  },
});
