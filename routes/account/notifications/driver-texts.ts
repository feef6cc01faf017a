import { chooseDriverTexts } from "../../../kv/driver_news/driver_texts.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { define, viewerOf } from "../../(_lib)/state.ts";

/** Whether the drivers of the organisation are texted of what is new. */
export const handler = define.handlers({
  async POST(ctx) {
    const { form, deps: { store } } = ctx.state;
    await chooseDriverTexts(store, viewerOf(ctx), form.get("driverTexts") === "on");
    return seeOther("/account/notifications?done=saved");
  },
});
