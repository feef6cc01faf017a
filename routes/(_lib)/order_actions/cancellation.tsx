import { page, type PageProps } from "fresh";
import { z } from "zod";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { TextAreaField } from "../../../components/form/TextAreaField.tsx";
import { ConfirmPage } from "../../../components/layout/ConfirmPage.tsx";
import { multiline } from "../../../domain/forms/fields.ts";
import { parseForm, typedValues } from "../../../domain/forms/form.ts";
import { orderActionsWords } from "../../../domain/i18n/order_actions/order_actions_words.ts";
import { cancelOrder } from "../../../domain/orders/cancel_order.ts";
import { changeOrder } from "../../../kv/orders/change_order.ts";
import { actorOf } from "../../../kv/orders/events.ts";
import { seeOther } from "../answers.ts";
import { errorOf, freshForm } from "../form_answer.ts";
import { PortalShell } from "../PortalShell.tsx";
import { operationOf, type RequestContext, type State, viewerOf } from "../state.ts";
import { type ActAnswer, type ActView, refuseByRule, refuseFields, revisionField } from "./act_form.ts";
import { deskOrder } from "./desk_order.ts";

const Cancellation = z.strictObject({ reason: multiline(500), revision: revisionField });

/** Asks whether the order of the address shall be cancelled, and why. */
export async function showCancellation(ctx: RequestContext, side: "shipper" | "carrier") {
  const order = await deskOrder(ctx, side);
  const { cancellation } = orderActionsWords(ctx.state.lang);
  return page<ActView>({ title: cancellation.title(order.number), order, form: freshForm() });
}

/** Cancels the order of the address. */
export async function cancelOrderOf(ctx: RequestContext, side: "shipper" | "carrier") {
  const { state } = ctx;
  const viewer = viewerOf(ctx);
  const order = await deskOrder(ctx, side);
  const title = orderActionsWords(state.lang).cancellation.title(order.number);
  const asked = { state, title, order, values: typedValues(state.form) };
  const parsed = parseForm(Cancellation, state.form);
  if (!parsed.ok) return show(refuseFields(asked, parsed.errors));
  const { reason, revision } = parsed.value;
  const changed = await changeOrder(state.deps.store, viewer, {
    orderId: order.id,
    operation: operationOf(ctx),
    revision,
    decide: (order, now) => cancelOrder(order, { by: actorOf(viewer), reason }, now),
  });
  return changed.ok ? seeOther(`${orderPath(ctx.url)}?done=cancelled`) : show(refuseByRule(asked, changed.refusal));
}

function show({ view, status }: ActAnswer) {
  return page(view, { status });
}

/** The order's own page, of any page below it. */
function orderPath({ pathname }: URL): string {
  return pathname.slice(0, pathname.lastIndexOf("/"));
}

/** The page that stands before a cancellation, in both portals. */
export function CancellationPage({ data, state, url }: PageProps<ActView, State>) {
  const { orders, cancellation: words } = orderActionsWords(state.lang);
  const { order, title, form } = data;
  const back = orderPath(url);
  const other = viewerOf({ state }).orgId === order.shipper.orgId ? order.offers.at(-1) : { carrierName: order.shipper.name };
  return (
    <PortalShell state={state} url={url}>
      <ErrorSummary lang={state.lang} errors={form.errors} />
      <ConfirmPage
        lang={state.lang}
        title={title}
        crumbs={[{ href: back.slice(0, back.lastIndexOf("/")), word: orders }, { href: back, word: order.number }]}
        consequence={<p>{words.consequence(other?.carrierName ?? null)}</p>}
        action={url.pathname}
        csrf={state.session?.csrf}
        operationId={form.operationId}
        confirm={words.confirm}
        back={back}
      >
        <HiddenField name="revision" value={String(order.revision)} />
        <TextAreaField
          lang={state.lang}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={form.values.reason}
          error={errorOf(form, "reason")}
          maxlength={500}
          rows={3}
        />
      </ConfirmPage>
    </PortalShell>
  );
}
