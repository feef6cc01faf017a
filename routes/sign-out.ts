import { closeSession } from "../kv/identity/sessions.ts";
import { seeOther } from "./(_lib)/answers.ts";
import { clearCookie, COOKIES } from "./(_lib)/cookies.ts";
import { define } from "./(_lib)/state.ts";

export const handler = define.handlers({
  async POST({ state }) {
    if (state.session !== null) await closeSession(state.deps.store.kv, state.session);
    const response = seeOther("/sign-in?done=signed-out");
    for (const name of [COOKIES.session, COOKIES.wrote, COOKIES.device]) clearCookie(response.headers, name);
    return response;
  },
});
