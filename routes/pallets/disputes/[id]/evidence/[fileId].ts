import { HttpError } from "fresh";
import { serveUpload } from "../../../../(_lib)/files/serve_file.ts";
import { define } from "../../../../(_lib)/state.ts";
import { loadEntry } from "../../../(_lib)/load_entry.ts";

/** The bytes of one file that a side of a dispute gave as evidence, for the two sides alone. */
export const handler = define.handlers({
  async GET(ctx) {
    const { dispute, answer } = (await loadEntry(ctx)).entry;
    const files = [...dispute?.evidence ?? [], ...answer?.evidence ?? []];
    const file = files.find(({ id }) => id === ctx.params.fileId);
    if (file === undefined) throw new HttpError(404);
    return await serveUpload(ctx, file);
  },
});
