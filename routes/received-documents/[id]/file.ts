import { serveUpload } from "../../(_lib)/files/serve_file.ts";
import { define } from "../../(_lib)/state.ts";
import { loadUnplaced } from "../(_lib)/load_unplaced.ts";

/** The bytes of a file that waits, for the organisation that it came to alone. */
export const handler = define.handlers({ GET: async (ctx) => serveUpload(ctx, await loadUnplaced(ctx)) });
