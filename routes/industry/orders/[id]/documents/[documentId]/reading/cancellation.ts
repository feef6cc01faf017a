import { stopReading } from "../../../../../../(_lib)/reading/reading_acts.ts";
import { define } from "../../../../../../(_lib)/state.ts";

/** Ends the reading of a document. */
export const handler = define.handlers({ POST: (ctx) => stopReading(ctx, "shipper") });
