import { HttpError } from "fresh";
import { sendPings } from "../../../../kv/webhooks/pings.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";
import { webhookPath } from "../(_lib)/load_webhook.ts";

/** Sends a test; the log says how it ended. */
export const handler = define.handlers({
  async POST(ctx) {
    const id = ctx.params.id!;
    const sent = await sendPings(ctx.state.deps.store, viewerOf(ctx), id, operationOf(ctx));
    if (!sent.ok) throw new HttpError(sent.refusal === "operation_reused" ? 409 : 404);
    return seeOther(`${webhookPath(id)}?done=tested`);
  },
});
