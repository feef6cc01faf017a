import { HttpError } from "fresh";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { orderFormWords } from "../../../domain/i18n/order_form/order_form_words.ts";
import { draftFromOrder } from "../../../domain/orders/copy_order.ts";
import type { Order } from "../../../domain/orders/types.ts";
import type { Instant } from "../../../domain/time/instant.ts";
import { dayNumber } from "../../../domain/time/local.ts";
import { dayOf } from "../../../domain/time/zoned.ts";
import { getOrderFor } from "../../../kv/orders/change_order.ts";
import { createOrder } from "../../../kv/orders/create_order.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { freshForm } from "../../(_lib)/form_answer.ts";
import { blankOrder, shownValues } from "../../(_lib)/order_form/form_rows.ts";
import {
  filledValues,
  type OrderFormView,
  refuseDraft,
  refuseFields,
  showOrderForm,
  showRearranged,
} from "../../(_lib)/order_form/order_form_page.ts";
import { OrderForm } from "../../(_lib)/order_form/OrderForm.tsx";
import { pressOf } from "../../(_lib)/order_form/press.ts";
import { readDraft } from "../../(_lib)/order_form/read_draft.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../(_lib)/state.ts";

/** Creates an order, from nothing or (`?from=`) as a copy of one. */
export const handler = define.handlers({
  async GET(ctx) {
    const words = orderFormWords(ctx.state.lang);
    const source = ctx.url.searchParams.get("from");
    if (source === null) {
      return showOrderForm(ctx, { title: words.newTitle }, freshForm(blankOrder(viewerOf(ctx).timeZone)));
    }
    const order = await copiedOrder(ctx, source);
    const draft = draftFromOrder(order, shiftDaysOf(order, ctx.state.deps.store.now()));
    return showOrderForm(ctx, { title: words.copyTitle(order.number) }, freshForm(shownValues(draft)));
  },

  async POST(ctx) {
    const { state } = ctx;
    const frame = { title: orderFormWords(state.lang).newTitle };
    const press = pressOf(state.form);
    if (press.kind !== "save") return showRearranged(ctx, frame, press);
    const values = filledValues(ctx);
    const draft = await readDraft(state, values);
    if (!draft.ok) return refuseFields(ctx, frame, values, draft.refusal);
    const created = await createOrder(state.deps.store, viewerOf(ctx), draft.value, operationOf(ctx));
    if (created.ok) {
      const path = `/industry/orders/${created.value.id}`;
      return seeOther(press.next === "offer" ? `${path}/offer` : `${path}?done=created`);
    }
    const { refusal } = created;
    if (refusal.code === "operation_reused") throw new HttpError(409);
    if (refusal.code === "order_not_found" || refusal.code === "order_changed_meanwhile") throw new HttpError(404);
    return refuseDraft(ctx, frame, values, refusal);
  },
});

async function copiedOrder(ctx: RequestContext, id: string): Promise<Order> {
  const viewer = viewerOf(ctx);
  const order = await getOrderFor(ctx.state.deps.store.kv, viewer, id);
  if (order?.value.shipper.orgId !== viewer.orgId) throw new HttpError(404);
  return order.value;
}

/** Whole weeks, so that weekdays stay: at least one, and as many as bring the first stop after today. */
function shiftDaysOf({ stops }: Order, now: Instant): number {
  const { window, place } = stops[0]!;
  const daysPast = dayNumber(dayOf(now, place.timeZone)) + 1 - dayNumber(dayOf(window.from, place.timeZone));
  return 7 * Math.max(1, Math.ceil(daysPast / 7));
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const form = orderFormWords(state.lang);
  const { title, form: view, sites, adrLine } = data as OrderFormView;
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={state.lang}
        title={title}
        lead={url.searchParams.has("from") ? form.copyLead : form.lead}
        crumbs={[{ href: "/industry/orders", word: state.words.nav.orders }]}
      />
      <OrderForm
        fields={{ lang: state.lang, words: state.words, form, view }}
        action={url.pathname}
        csrf={state.session?.csrf}
        back="/industry/orders"
        sites={sites}
        adrLine={adrLine}
      />
    </PortalShell>
  );
});
