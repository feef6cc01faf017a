import { HttpError } from "fresh";
import { endOtherSessions } from "../../../kv/identity/own_sessions.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { define } from "../../(_lib)/state.ts";
import { ownSession } from "../(_lib)/own_user.ts";

/** Ends every session of one's own but this one. */
export const handler = define.handlers({
  async POST({ state }) {
    if (!await endOtherSessions(state.deps.store, ownSession(state))) throw new HttpError(409);
    return seeOther("/account/security?done=sessionsEnded");
  },
});
