import { HttpError } from "fresh";
import { replayDelivery } from "../../../../../../kv/webhooks/replays.ts";
import { seeOther } from "../../../../../(_lib)/answers.ts";
import { define, operationOf, viewerOf } from "../../../../../(_lib)/state.ts";
import { webhookPath } from "../../../(_lib)/load_webhook.ts";

/** Sends one delivery again. */
export const handler = define.handlers({
  async POST(ctx) {
    const { id, deliveryId } = ctx.params;
    const which = { webhookId: id!, deliveryId: deliveryId! };
    const replayed = await replayDelivery(ctx.state.deps.store, viewerOf(ctx), which, operationOf(ctx));
    if (!replayed.ok) throw new HttpError(replayed.refusal === "operation_reused" ? 409 : 404);
    return seeOther(`${webhookPath(which.webhookId)}?done=sentAgain`);
  },
});
