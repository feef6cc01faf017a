import { endOwnSession } from "../../../../kv/identity/own_sessions.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { define } from "../../../(_lib)/state.ts";
import { ownSession } from "../../(_lib)/own_user.ts";

/** Ends one session of one's own; one that is gone already is no fault. */
export const handler = define.handlers({
  async POST({ state, params }) {
    await endOwnSession(state.deps.store, ownSession(state), params.id!);
    return seeOther("/account/security?done=sessionEnded");
  },
});
