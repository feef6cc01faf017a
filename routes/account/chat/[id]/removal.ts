import { removeChatWebhook } from "../../../../kv/chat/chat_webhooks.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { define, viewerOf } from "../../../(_lib)/state.ts";

/** Removes a channel of the organisation. Removing it twice removes nothing more. */
export const handler = define.handlers({
  async POST(ctx) {
    await removeChatWebhook(ctx.state.deps.store, viewerOf(ctx), ctx.params.id!);
    return seeOther("/account/chat?done=deleted");
  },
});
