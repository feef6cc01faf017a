import { closeSession } from "../../kv/identity/sessions.ts";
import { seeOther } from "../(_lib)/answers.ts";
import { forgetDriver } from "../(_lib)/driver/shared_phone.ts";
import { define } from "../(_lib)/state.ts";

/** Ends a driver's session on a shared phone, for the next one to pick their name. */
export const handler = define.handlers({
  async POST({ state }) {
    if (state.session !== null) await closeSession(state.deps.store.kv, state.session);
    const answer = seeOther("/driver/pin");
    forgetDriver(answer.headers);
    return answer;
  },
});
