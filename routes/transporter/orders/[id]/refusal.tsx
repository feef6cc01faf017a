import { page } from "fresh";
import { z } from "zod";
import { TextField } from "../../../../components/form/TextField.tsx";
import { text } from "../../../../domain/forms/fields.ts";
import { orderActionsWords } from "../../../../domain/i18n/order_actions/order_actions_words.ts";
import { getOrderFor } from "../../../../kv/orders/change_order.ts";
import { refuseOffer } from "../../../../kv/orders/offers.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { type ActAnswer, type ActView, refuseByRule, revisionField } from "../../../(_lib)/order_actions/act_form.ts";
import { askAct, readAct } from "../../../(_lib)/order_actions/ask_act.ts";
import { deskOrder } from "../../../(_lib)/order_actions/desk_order.ts";
import { answerLateOffer } from "../../../(_lib)/order_actions/late_offer.ts";
import { ReasonPage } from "../../../(_lib)/order_actions/ReasonPage.tsx";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";

const DONE = "/transporter?done=refused";
const Refusal = z.strictObject({ reason: text(200), revision: revisionField });

/** The carrier declines the order that it was offered. */
export const handler = define.handlers({
  async GET(ctx) {
    return page<ActView>(askAct(ctx.state, "refusal", await deskOrder(ctx, "carrier")));
  },

  async POST(ctx) {
    const { state, state: { deps: { store } } } = ctx;
    const viewer = viewerOf(ctx);
    const orderId = ctx.params.id!;
    const known = await getOrderFor(store.kv, viewer, orderId);
    if (known === null) return answerLateOffer(ctx, { refused: DONE });
    const read = readAct(state, "refusal", known.value, Refusal);
    if (!read.ok) return show(read.refusal);
    const { asked, fields } = read.value;
    const declined = await refuseOffer(store, viewer, { ...fields, orderId, operation: operationOf(ctx) });
    return declined.ok ? seeOther(DONE) : show(refuseByRule(asked, declined.refusal));
  },
});

function show({ view, status }: ActAnswer) {
  return page(view, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { refusal: words } = orderActionsWords(state.lang);
  const view = data as ActView;
  return (
    <ReasonPage state={state} url={url} view={view} consequence={words.consequence(view.order.shipper.name)} words={words}>
      {(reason) => <TextField {...reason} suggestions={words.reasons} maxlength={200} />}
    </ReasonPage>
  );
});
