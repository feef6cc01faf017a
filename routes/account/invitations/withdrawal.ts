import { HttpError } from "fresh";
import { withdrawInvitation } from "../../../kv/identity/invitations.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { define, viewerOf } from "../../(_lib)/state.ts";

/** Takes an invitation back: its link opens nothing any more. */
export const handler = define.handlers({
  async POST(ctx) {
    const email = ctx.state.form.get("email");
    if (typeof email !== "string") throw new HttpError(422);
    if (!await withdrawInvitation(ctx.state.deps.store, viewerOf(ctx), email)) throw new HttpError(404);
    return seeOther("/account/members?done=withdrawn");
  },
});
