import { exportPerson } from "../../../../../kv/personal_data/export_person.ts";
import { answerPersonalData } from "../../../../(_lib)/personal_data_file.ts";
import { define, viewerOf } from "../../../../(_lib)/state.ts";

/** Gives an administrator what is kept of a person who asked for it. */
export const handler = define.handlers({
  POST: async (ctx) => answerPersonalData(ctx, await exportPerson(ctx.state.deps.store, viewerOf(ctx), ctx.params.id!)),
});
