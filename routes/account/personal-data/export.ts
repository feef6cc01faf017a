import { answerPersonalData } from "../../(_lib)/personal_data_file.ts";
import { define, viewerOf } from "../../(_lib)/state.ts";

/** Gives somebody what is kept of them. */
export const handler = define.handlers({ POST: (ctx) => answerPersonalData(ctx, viewerOf(ctx).id) });
