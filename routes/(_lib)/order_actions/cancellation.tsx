import { page, type PageProps } from "fresh";
import { z } from "zod";
import { TextAreaField } from "../../../components/form/TextAreaField.tsx";
import { multiline } from "../../../domain/forms/fields.ts";
import { orderActionsWords } from "../../../domain/i18n/order_actions/order_actions_words.ts";
import { cancelOrder } from "../../../domain/orders/cancel_order.ts";
import { changeOrder } from "../../../kv/orders/change_order.ts";
import { actorOf } from "../../../kv/orders/events.ts";
import { seeOther } from "../answers.ts";
import { operationOf, type RequestContext, type State, viewerOf } from "../state.ts";
import { type ActAnswer, type ActView, refuseByRule, revisionField } from "./act_form.ts";
import { askAct, readAct } from "./ask_act.ts";
import { deskOrder } from "./desk_order.ts";
import { orderPathOf } from "./order_crumbs.ts";
import { ReasonPage } from "./ReasonPage.tsx";

const Cancellation = z.strictObject({ reason: multiline(500), revision: revisionField });

/** Asks whether the order of the address shall be cancelled, and why. */
export async function showCancellation(ctx: RequestContext, side: "shipper" | "carrier") {
  const order = await deskOrder(ctx, side);
  return page<ActView>(askAct(ctx.state, "cancellation", order));
}

/** Cancels the order of the address. */
export async function cancelOrderOf(ctx: RequestContext, side: "shipper" | "carrier") {
  const { state } = ctx;
  const viewer = viewerOf(ctx);
  const order = await deskOrder(ctx, side);
  const read = readAct(state, "cancellation", order, Cancellation);
  if (!read.ok) return show(read.refusal);
  const { asked, fields: { reason, revision } } = read.value;
  const changed = await changeOrder(state.deps.store, viewer, {
    orderId: order.id,
    operation: operationOf(ctx),
    revision,
    decide: (order, now) => cancelOrder(order, { by: actorOf(viewer), reason }, now),
  });
  return changed.ok ? seeOther(`${orderPathOf(ctx.url)}?done=cancelled`) : show(refuseByRule(asked, changed.refusal));
}

function show({ view, status }: ActAnswer) {
  return page(view, { status });
}

/** The page that stands before a cancellation, in both portals. */
export function CancellationPage({ data: view, state, url }: PageProps<ActView, State>) {
  const { cancellation: words } = orderActionsWords(state.lang);
  const { shipper, offers } = view.order;
  const other = viewerOf({ state }).orgId === shipper.orgId ? offers.at(-1)?.carrierName : shipper.name;
  return (
    <ReasonPage state={state} url={url} view={view} consequence={words.consequence(other ?? null)} words={words}>
      {(reason) => <TextAreaField {...reason} maxlength={500} rows={3} />}
    </ReasonPage>
  );
}
