import { serveUpload } from "../../../(_lib)/files/serve_file.ts";
import { define } from "../../../(_lib)/state.ts";
import { documentOf } from "../../../(_lib)/vigilance/document_of.ts";

/** The bytes of a document of the carrier's own file, as they came in. */
export const handler = define.handlers({
  GET: async (ctx) => await serveUpload(ctx, (await documentOf(ctx)).file),
});
