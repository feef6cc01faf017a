import { HttpError } from "fresh";
import { driverWords } from "../../../../../domain/i18n/driver/driver_words.ts";
import type { Lang } from "../../../../../domain/i18n/lang.ts";
import type { Stop } from "../../../../../domain/orders/types.ts";
import { sendCode } from "../../../../../kv/codes/codes.ts";
import { problem, type Refusal, wantsJson } from "../../../../(_lib)/driver/answer_step.ts";
import { loadDriverStop } from "../../../../(_lib)/driver/load_stop.ts";
import { StopPage } from "../../../../(_lib)/driver/StopPage.tsx";
import { showStop } from "../../../../(_lib)/driver/stop_view.ts";
import { define, operationOf } from "../../../../(_lib)/state.ts";

/**
 * Sends a code to the contact of the stop. Its button stands in the handling form and sends all of it, so that the page comes back with what
 * was already typed; one click more on the same page sends no second mail.
 */
export const handler = define.handlers({
  async POST(ctx) {
    const { deps: { store, ports }, lang } = ctx.state;
    const words = driverWords(lang);
    const at = await loadDriverStop(ctx);
    const { order, stop } = at;
    const to = stop.contact?.email;
    if (to === undefined || stop.state !== "arrived") throw new HttpError(409);
    const { id, scope } = operationOf(ctx);
    const sent = await sendCode(store, ports.codeSecret, {
      order,
      stop,
      role: stop.kind === "pickup" ? "sender" : "consignee",
      to,
      lang: langAt(stop, lang),
      operation: { scope, id: `${id}.code`, contentHash: "" },
    });
    if (sent.ok) {
      const refused = { form: "handling", errors: [] } as const;
      return wantsJson(ctx)
        ? Response.json({ ok: true, sentTo: sent.value })
        : showStop(ctx, at, { refused, codeSentTo: sent.value });
    }
    if (sent.refusal === "operation_reused") throw new HttpError(409);
    const refusal: Refusal = {
      status: 429,
      errors: [{ name: "counterpart.code", message: words.codeRefusal.too_many_tries }],
    };
    return wantsJson(ctx)
      ? problem(ctx, refusal)
      : showStop(ctx, at, { status: refusal.status, refused: { form: "handling", errors: refusal.errors } });
  },
});

/** The language of the people at a stop, as far as the country tells; else the driver's. */
function langAt(stop: Stop, driver: Lang): Lang {
  const { country } = stop.place.address;
  return country === "FR" ? "fr" : country === "ES" ? "es" : driver;
}

export default StopPage;
