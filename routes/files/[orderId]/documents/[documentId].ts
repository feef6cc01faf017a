import { serveUpload } from "../../../(_lib)/files/serve_file.ts";
import { define } from "../../../(_lib)/state.ts";
import { documentOfFile } from "../../(_lib)/order_of_file.ts";

/** The bytes of one document of an order, as they came in. */
export const handler = define.handlers({
  async GET(ctx) {
    const { document } = await documentOfFile(ctx);
    return await serveUpload(ctx, document);
  },
});
