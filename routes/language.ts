import { HttpError } from "fresh";
import { isLang } from "../domain/i18n/lang.ts";
import { DAY_MS, SECOND_MS } from "../domain/time/instant.ts";
import { localPath, seeOther } from "./(_lib)/answers.ts";
import { COOKIES, setCookie } from "./(_lib)/cookies.ts";
import { define } from "./(_lib)/state.ts";

const YEAR_SECONDS = 365 * DAY_MS / SECOND_MS;

export const handler = define.handlers({
  POST({ state }) {
    const lang = state.form.get("lang");
    if (!isLang(lang)) throw new HttpError(422);
    const response = seeOther(localPath(state.form.get("back"), "/"));
    setCookie(response.headers, COOKIES.lang, lang, YEAR_SECONDS);
    return response;
  },
});
