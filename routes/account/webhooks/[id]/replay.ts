import { HttpError } from "fresh";
import { z } from "zod";
import { localDate } from "../../../../domain/forms/fields.ts";
import { parseForm } from "../../../../domain/forms/form.ts";
import { dayBounds } from "../../../../domain/time/zoned.ts";
import { replayRange } from "../../../../kv/webhooks/replays.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";
import { loadWebhook, webhookPath } from "../(_lib)/load_webhook.ts";

const spanForm = z.strictObject({ from: localDate, to: localDate });

/** Sends again what was for events of some days, both included, as the viewer's calendar has them. */
export const handler = define.handlers({
  async POST(ctx) {
    const { id } = await loadWebhook(ctx);
    const viewer = viewerOf(ctx);
    const parsed = parseForm(spanForm, ctx.state.form);
    // Browsers let nothing else through: two dates that the page offered.
    if (!parsed.ok) throw new HttpError(422);
    const { from } = dayBounds(parsed.value.from, viewer.timeZone);
    const { to } = dayBounds(parsed.value.to, viewer.timeZone);
    const replayed = await replayRange(ctx.state.deps.store, viewer, { webhookId: id, from, to }, operationOf(ctx));
    if (!replayed.ok) throw new HttpError(replayed.refusal === "operation_reused" ? 409 : 404);
    return seeOther(`${webhookPath(id)}?done=sentAgain`);
  },
});
