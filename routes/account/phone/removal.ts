import { removeNumber } from "../../../kv/identity/phone_numbers.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { define, viewerOf } from "../../(_lib)/state.ts";

/** Removes the viewer's number. Removing it twice removes nothing more. */
export const handler = define.handlers({
  async POST(ctx) {
    await removeNumber(ctx.state.deps.store, viewerOf(ctx));
    return seeOther("/account/phone?done=deleted");
  },
});
