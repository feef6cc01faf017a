import { answerPersonalData } from "../../../../(_lib)/personal_data_file.ts";
import { define } from "../../../../(_lib)/state.ts";

/** Gives an administrator what is kept of a person who asked for it. */
export const handler = define.handlers({ POST: (ctx) => answerPersonalData(ctx, ctx.params.id!) });
