import { HttpError } from "fresh";
import { streamBlob } from "../../../../kv/blobs/stream_blob.ts";
import { serveUpload } from "../../../(_lib)/files/serve_file.ts";
import { define } from "../../../(_lib)/state.ts";
import { orderOfFile } from "../../(_lib)/order_of_file.ts";

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
