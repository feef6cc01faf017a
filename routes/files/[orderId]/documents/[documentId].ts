import { HttpError } from "fresh";
import { streamBlob } from "../../../../kv/blobs/stream_blob.ts";
import { define } from "../../../(_lib)/state.ts";
import { orderOfFile, serveUpload } from "../../(_lib)/serve_file.ts";

/** The bytes of one document of an order. */
export const handler = define.handlers({
  async GET(ctx) {
    const { order } = await orderOfFile(ctx);
    const document = order.documents.find(({ id }) => id === ctx.params.documentId);
    const blob = document && await streamBlob(ctx.state.deps.store.kv, document.sha256);
    if (!document || !blob) throw new HttpError(404);
    return serveUpload(ctx, blob, document);
  },
});
