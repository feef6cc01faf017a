import { page } from "fresh";
import { z } from "zod";
import type { Driver, Vehicle } from "../../../../domain/directory/types.ts";
import { localDate, text } from "../../../../domain/forms/fields.ts";
import { orderActionsWords } from "../../../../domain/i18n/order_actions/order_actions_words.ts";
import type { Order } from "../../../../domain/orders/types.ts";
import { dayOf } from "../../../../domain/time/zoned.ts";
import { listCards } from "../../../../kv/directory/book.ts";
import { DRIVERS, VEHICLES } from "../../../../kv/directory/books.ts";
import { assignOrder } from "../../../../kv/orders/assign_order.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { type ActAnswer, type ActView, refuseByRule, revisionField } from "../../../(_lib)/order_actions/act_form.ts";
import { askAct, readAct } from "../../../(_lib)/order_actions/ask_act.ts";
import { AssignmentForm } from "../../../(_lib)/order_actions/AssignmentForm.tsx";
import { ActPage } from "../../../(_lib)/order_actions/ActPage.tsx";
import { deskOrder } from "../../../(_lib)/order_actions/desk_order.ts";
import { define, operationOf, type RequestContext, viewerOf } from "../../../(_lib)/state.ts";

const Assignment = z.strictObject({ driverId: text(40), vehicleId: text(40), date: localDate, revision: revisionField });
const MAX_CARDS = 200;

type AssignmentView = ActView & { readonly drivers: readonly Driver[]; readonly vehicles: readonly Vehicle[] };

/** The carrier names driver, vehicle and day. */
export const handler = define.handlers({
  async GET(ctx) {
    const order = await deskOrder(ctx, "carrier");
    return show(ctx, { view: askAct(ctx.state, "assignment", order, valuesOf(order)), status: 200 });
  },

  async POST(ctx) {
    const { state } = ctx;
    const order = await deskOrder(ctx, "carrier");
    const read = readAct(state, "assignment", order, Assignment);
    if (!read.ok) return show(ctx, read.refusal);
    const { asked, fields } = read.value;
    const request = { ...fields, orderId: order.id, operation: operationOf(ctx) };
    const assigned = await assignOrder(state.deps.store, viewerOf(ctx), request);
    if (assigned.ok) return seeOther(`/transporter/orders/${order.id}?done=assigned`);
    return show(ctx, refuseByRule(asked, assigned.refusal));
  },
});

function valuesOf({ assignment, stops }: Order): Record<string, string> {
  if (assignment) return { driverId: assignment.driverId, vehicleId: assignment.vehicleId, date: assignment.date };
  const { window, place } = stops[0]!;
  return { date: dayOf(window.from, place.timeZone) };
}

async function show(ctx: RequestContext, { view, status }: ActAnswer) {
  const { store: { kv } } = ctx.state.deps;
  const { orgId } = viewerOf(ctx);
  const [drivers, vehicles] = await Promise.all([
    listCards(kv, DRIVERS, orgId, { limit: MAX_CARDS }),
    listCards(kv, VEHICLES, orgId, { limit: MAX_CARDS }),
  ]);
  return page<AssignmentView>({ ...view, drivers: drivers.rows, vehicles: vehicles.rows }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { assignment: words } = orderActionsWords(state.lang);
  const view = data as AssignmentView;
  const { order, form, drivers, vehicles } = view;
  return (
    <ActPage state={state} url={url} view={view} lead={words.lead}>
      <AssignmentForm state={state} order={order} form={form} drivers={drivers} vehicles={vehicles} action={url.pathname} />
    </ActPage>
  );
});
