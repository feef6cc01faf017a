import { HttpError } from "fresh";
import { personalDataWords } from "../../domain/i18n/personal_data/personal_data_words.ts";
import { exportPerson } from "../../kv/personal_data/export_person.ts";
import { type RequestContext, viewerOf } from "./state.ts";

/** Answers with what is kept of a person as a file. */
export async function answerPersonalData(ctx: RequestContext, userId: string): Promise<Response> {
  const { deps: { store }, lang } = ctx.state;
  const exported = await exportPerson(store, viewerOf(ctx), userId);
  if (exported === null) throw new HttpError(404);
  return new Response(JSON.stringify(exported, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${personalDataWords(lang).file}.json"`,
      "cache-control": "private, no-store",
    },
  });
}
