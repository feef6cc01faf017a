import { HttpError } from "fresh";
import { personalDataWords } from "../../domain/i18n/personal_data/personal_data_words.ts";
import type { DriverData } from "../../kv/personal_data/export_driver.ts";
import type { PersonalData } from "../../kv/personal_data/export_person.ts";
import type { RequestContext } from "./state.ts";

/** Answers with what is kept of a person as a file. */
export function answerPersonalData({ state: { lang } }: RequestContext, exported: PersonalData | DriverData | null): Response {
  if (exported === null) throw new HttpError(404);
  return new Response(JSON.stringify(exported, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${personalDataWords(lang).file}.json"`,
      "cache-control": "private, no-store",
    },
  });
}
