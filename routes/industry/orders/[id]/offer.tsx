import { page } from "fresh";
import { z } from "zod";
import { localDateTime, oneOf, optional, text } from "../../../../domain/forms/fields.ts";
import type { FieldErrors } from "../../../../domain/forms/form_error.ts";
import { foldOf, FOLDS, readMoment } from "../../../../domain/forms/moment.ts";
import { orderActionsWords } from "../../../../domain/i18n/order_actions/order_actions_words.ts";
import { moveCommercial } from "../../../../domain/orders/commercial_states.ts";
import { OFFER_VALIDITY_MS } from "../../../../domain/orders/publish_order.ts";
import { localOf } from "../../../../domain/time/zoned.ts";
import { listOrganisationsByKind, type OrganisationRow } from "../../../../kv/directory/organisations.ts";
import { sendOffer } from "../../../../kv/orders/offers.ts";
import { listStandings, type Standing } from "../../../../kv/vigilance/carrier_standing.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import {
  type ActAnswer,
  type ActView,
  refuseByRule,
  refuseFields,
  revisionField,
} from "../../../(_lib)/order_actions/act_form.ts";
import { askAct, readAct } from "../../../(_lib)/order_actions/ask_act.ts";
import { ActPage } from "../../../(_lib)/order_actions/ActPage.tsx";
import { deskOrder } from "../../../(_lib)/order_actions/desk_order.ts";
import { MissingParts } from "../../../(_lib)/order_actions/MissingParts.tsx";
import { OfferForm } from "../../../(_lib)/order_actions/OfferForm.tsx";
import { refuseAct } from "../../../(_lib)/order_actions/refuse_act.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../../(_lib)/state.ts";

const OfferFields = z.strictObject({
  carrierId: text(40),
  deadline: localDateTime,
  deadlineFold: optional(oneOf(FOLDS)),
  revision: revisionField,
});

interface OfferView extends ActView {
  readonly carriers: readonly OrganisationRow[];
  /** Of carriers that the viewer's organisation works with. */
  readonly standings: ReadonlyMap<string, Standing>;
}

/** Offers an order to one carrier, or tells what it still lacks. */
export const handler = define.handlers({
  async GET(ctx) {
    const order = await deskOrder(ctx, "shipper");
    const publishable = moveCommercial(order.commercial, "published");
    if (!publishable.ok) return refuseAct(ctx, publishable.refusal, `/industry/orders/${order.id}`);
    const { timeZone } = viewerOf(ctx);
    const until = ctx.state.deps.store.now() + OFFER_VALIDITY_MS;
    const deadline = localOf(until, timeZone);
    const values = { deadline, deadlineFold: foldOf(until, deadline, timeZone) ?? "" };
    return show(ctx, { view: askAct(ctx.state, "offer", order, values), status: 200 });
  },

  async POST(ctx) {
    const { state } = ctx;
    const viewer = viewerOf(ctx);
    const order = await deskOrder(ctx, "shipper");
    const read = readAct(state, "offer", order, OfferFields);
    if (!read.ok) return show(ctx, read.refusal);
    const { asked, fields: { carrierId, revision, deadline: local, deadlineFold } } = read.value;
    const deadline = readMoment(local, deadlineFold, viewer.timeZone);
    if (!deadline.ok) return show(ctx, refuseFields(asked, { deadline: deadline.refusal }));
    const request = { orderId: order.id, operation: operationOf(ctx), revision, carrierId, deadline: deadline.value };
    const sent = await sendOffer(state.deps.store, viewer, request);
    if (sent.ok) return seeOther(`/industry/orders/${order.id}?done=published`);
    const unknown: FieldErrors = { carrierId: { code: "not_in_list" } };
    return show(
      ctx,
      sent.refusal.code === "carrier_unknown" ? refuseFields(asked, unknown) : refuseByRule(asked, sent.refusal),
    );
  },
});

async function show(ctx: RequestContext, { view, status }: ActAnswer) {
  const { store } = ctx.state.deps;
  const carriers = await listOrganisationsByKind(store.kv, "carrier");
  const standings = await listStandings(store, viewerOf(ctx).orgId, carriers);
  return page<OfferView>({ ...view, carriers, standings }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { offer: words } = orderActionsWords(state.lang);
  const view = data as OfferView;
  const { order, form, carriers, standings } = view;
  return (
    <ActPage state={state} url={url} view={view} lead={words.lead}>
      <MissingParts state={state} order={order} />
      <OfferForm state={state} order={order} form={form} carriers={carriers} standings={standings} action={url.pathname} />
    </ActPage>
  );
});
