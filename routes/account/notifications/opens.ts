import { allowOpens } from "../../../kv/mails/mail_opens.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { define, viewerOf } from "../../(_lib)/state.ts";

/** Whether the organisation lets it be recorded that its people opened a mail. */
export const handler = define.handlers({
  async POST(ctx) {
    const { form, deps: { store } } = ctx.state;
    await allowOpens(store, viewerOf(ctx), form.get("opens") === "on");
    return seeOther("/account/notifications?done=saved");
  },
});
