import { HttpError } from "fresh";
import { channelsWords } from "../../../../domain/i18n/channels/channels_words.ts";
import { testChatWebhook } from "../../../../kv/chat/chat_webhooks.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { define, viewerOf } from "../../../(_lib)/state.ts";

/** Posts a test to a channel of the organisation; the list says whether it was taken. */
export const handler = define.handlers({
  async POST(ctx) {
    const { lang, deps: { store, publicUrl } } = ctx.state;
    const viewer = viewerOf(ctx);
    const test = { text: channelsWords(lang).chat.testText(viewer.orgName), url: `${publicUrl}/account/chat` };
    if (!await testChatWebhook(store, viewer, ctx.params.id!, test)) throw new HttpError(404);
    return seeOther("/account/chat?done=chatTested");
  },
});
