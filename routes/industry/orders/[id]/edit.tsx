import { HttpError } from "fresh";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import { orderFormWords } from "../../../../domain/i18n/order_form/order_form_words.ts";
import { isCompletable } from "../../../../domain/orders/complete_order.ts";
import { editOrder, isEditable } from "../../../../domain/orders/edit_order.ts";
import type { Order } from "../../../../domain/orders/types.ts";
import { changeOrder } from "../../../../kv/orders/change_order.ts";
import { actorOf } from "../../../../kv/orders/events.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { freshForm } from "../../../(_lib)/form_answer.ts";
import { refuseAct } from "../../../(_lib)/order_actions/refuse_act.tsx";
import { deskOrder, revisionOf } from "../../../(_lib)/order_actions/desk_order.ts";
import { orderCrumbs, orderPathOf } from "../../../(_lib)/order_actions/order_crumbs.ts";
import { EditConflictNotice } from "../../../(_lib)/order_form/EditConflictNotice.tsx";
import { shownValues, withNewIds } from "../../../(_lib)/order_form/form_rows.ts";
import { mergeEdits } from "../../../(_lib)/order_form/merge_edits.ts";
import {
  filledValues,
  type OrderFormView,
  refuseDraft,
  refuseFields,
  showOrderForm,
  showRearranged,
} from "../../../(_lib)/order_form/order_form_page.ts";
import { OrderForm } from "../../../(_lib)/order_form/OrderForm.tsx";
import { pressOf, readBase } from "../../../(_lib)/order_form/press.ts";
import { readDraft } from "../../../(_lib)/order_form/read_draft.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../../(_lib)/state.ts";

/** Rewrites an order that no carrier holds, or adds what one lacks that a carrier holds. */
export const handler = define.handlers({
  async GET(ctx) {
    const order = await deskOrder(ctx, "shipper");
    if (!isEditable(order) && !isCompletable(order)) return notEditable(ctx, order);
    return showOrderForm(ctx, frameOf(ctx, order), freshForm(shownValues(order)));
  },

  async POST(ctx) {
    const { state } = ctx;
    const order = await deskOrder(ctx, "shipper");
    const base = readBase(state.form);
    const frame = frameOf(ctx, order, { revision: revisionOf(state.form), base: JSON.stringify(base) });
    const press = pressOf(state.form);
    if (press.kind !== "save") return showRearranged(ctx, frame, press);
    const values = filledValues(ctx);
    const draft = await readDraft(state, withNewIds(values, frame.editing.revision));
    if (!draft.ok) return refuseFields(ctx, frame, values, draft.refusal);
    const changed = await changeOrder(state.deps.store, viewerOf(ctx), {
      orderId: order.id,
      operation: operationOf(ctx),
      revision: frame.editing.revision,
      decide: (order, now) => editOrder(order, { by: actorOf(viewerOf(ctx)), draft: draft.value }, now),
    });
    if (changed.ok) {
      const path = `/industry/orders/${order.id}`;
      return seeOther(press.next === "offer" ? `${path}/offer` : `${path}?done=saved`);
    }
    const { refusal } = changed;
    switch (refusal.code) {
      case "order_changed_meanwhile":
        return showConflict(ctx, refusal.order, base, values);
      case "order_not_found":
        throw new HttpError(404);
      case "operation_reused":
        throw new HttpError(409);
      default:
        return refuseDraft(ctx, frame, values, refusal);
    }
  },
});

type Editing = Pick<NonNullable<OrderFormView["editing"]>, "revision" | "base">;

function frameOf({ state }: RequestContext, order: Order, editing?: Editing) {
  const { number, revision } = order;
  const words = orderFormWords(state.lang);
  const taken = isCompletable(order);
  const title = taken ? words.completeTitle(number) : words.editTitle(number);
  return { title, editing: { number, revision, taken, base: JSON.stringify(shownValues(order)), ...editing } };
}

/** The same order, changed by somebody else: nothing typed is lost, and what the other changed is shown. */
function showConflict(ctx: RequestContext, now: Order, base: Record<string, string>, typed: Record<string, string>) {
  if (!isEditable(now) && !isCompletable(now)) return notEditable(ctx, now);
  const { values, conflict } = mergeEdits(base, shownValues(now), typed);
  return showOrderForm(ctx, { ...frameOf(ctx, now), conflict }, freshForm(values), { status: 409 });
}

function notEditable(ctx: RequestContext, order: Order): Promise<Response> {
  const refusal = { code: "order_not_editable", facts: { state: order.commercial } } as const;
  return refuseAct(ctx, refusal, `/industry/orders/${order.id}`);
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const words = orderFormWords(state.lang);
  const { title, form: view, sites, adrLine, editing, conflict } = data as OrderFormView;
  const fields = { lang: state.lang, words: state.words, form: words, view };
  const order = orderPathOf(url);
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={state.lang}
        title={title}
        lead={editing!.taken ? words.completeLead : words.lead}
        crumbs={orderCrumbs(state, order, editing!.number)}
      />
      {conflict && <EditConflictNotice fields={fields} conflict={conflict} />}
      <OrderForm
        fields={fields}
        action={url.pathname}
        csrf={state.session?.csrf}
        back={order}
        sites={sites}
        editing={editing}
        adrLine={adrLine}
      />
    </PortalShell>
  );
});
