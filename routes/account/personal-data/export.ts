import { exportPerson } from "../../../kv/personal_data/export_person.ts";
import { answerPersonalData } from "../../(_lib)/personal_data_file.ts";
import { define, viewerOf } from "../../(_lib)/state.ts";

/** Gives somebody what is kept of them. */
export const handler = define.handlers({
  async POST(ctx) {
    const viewer = viewerOf(ctx);
    return answerPersonalData(ctx, await exportPerson(ctx.state.deps.store, viewer, viewer.id));
  },
});
