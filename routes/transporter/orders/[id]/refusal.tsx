import { page } from "fresh";
import { z } from "zod";
import { TextField } from "../../../../components/form/TextField.tsx";
import { text } from "../../../../domain/forms/fields.ts";
import { parseForm, typedValues } from "../../../../domain/forms/form.ts";
import { orderActionsWords } from "../../../../domain/i18n/order_actions/order_actions_words.ts";
import { getOrderFor } from "../../../../kv/orders/change_order.ts";
import { refuseOffer } from "../../../../kv/orders/offers.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { freshForm } from "../../../(_lib)/form_answer.ts";
import {
  type ActAnswer,
  type ActView,
  refuseByRule,
  refuseFields,
  revisionField,
} from "../../../(_lib)/order_actions/act_form.ts";
import { deskOrder } from "../../../(_lib)/order_actions/desk_order.ts";
import { answerLateOffer } from "../../../(_lib)/order_actions/late_offer.ts";
import { ReasonPage } from "../../../(_lib)/order_actions/ReasonPage.tsx";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";

const DONE = "/transporter?done=refused";
const Refusal = z.strictObject({ reason: text(200), revision: revisionField });

/** The carrier declines the order that it was offered. */
export const handler = define.handlers({
  async GET(ctx) {
    const order = await deskOrder(ctx, "carrier");
    const { refusal } = orderActionsWords(ctx.state.lang);
    return page<ActView>({ title: refusal.title(order.number), order, form: freshForm() });
  },

  async POST(ctx) {
    const { state, state: { deps: { store } } } = ctx;
    const viewer = viewerOf(ctx);
    const orderId = ctx.params.id!;
    const known = await getOrderFor(store.kv, viewer, orderId);
    if (known === null) return answerLateOffer(ctx, { refused: DONE });
    const order = known.value;
    const title = orderActionsWords(state.lang).refusal.title(order.number);
    const asked = { state, title, order, values: typedValues(state.form) };
    const parsed = parseForm(Refusal, state.form);
    if (!parsed.ok) return show(refuseFields(asked, parsed.errors));
    const declined = await refuseOffer(store, viewer, { ...parsed.value, orderId, operation: operationOf(ctx) });
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
