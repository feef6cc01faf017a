import { exportDriver } from "../../../../../kv/personal_data/export_driver.ts";
import { answerPersonalData } from "../../../../(_lib)/personal_data_file.ts";
import { define, viewerOf } from "../../../../(_lib)/state.ts";

/** Gives a carrier what is kept of a driver who asked for it. */
export const handler = define.handlers({
  POST: async (ctx) => answerPersonalData(ctx, await exportDriver(ctx.state.deps.store, viewerOf(ctx), ctx.params.id!)),
});
