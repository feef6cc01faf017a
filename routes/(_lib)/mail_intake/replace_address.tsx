import { HttpError, page, type PageProps } from "fresh";
import type { Crumb } from "../../../components/layout/Breadcrumbs.tsx";
import { ConfirmPage } from "../../../components/layout/ConfirmPage.tsx";
import { receivedDocumentsWords } from "../../../domain/i18n/received_documents/received_documents_words.ts";
import { hasEnded } from "../../../domain/orders/execution.ts";
import type { Order } from "../../../domain/orders/types.ts";
import { replaceOrderAddress } from "../../../kv/mail_intake/replace_order_address.ts";
import { seeOther } from "../answers.ts";
import { newOperationId } from "../operation_id.ts";
import { deskOrder } from "../order_actions/desk_order.ts";
import { orderCrumbs } from "../order_actions/order_crumbs.ts";
import { refuseAct } from "../order_actions/refuse_act.tsx";
import { ORDER_PATHS } from "../orders/row_words.ts";
import { PortalShell } from "../PortalShell.tsx";
import { operationOf, type RequestContext, type State, viewerOf } from "../state.ts";

/** A page that asks whether an address shall be replaced. */
export interface AddressView {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  /** Where it is shown. */
  readonly back: string;
}

/** Asks whether the address that the order of the address of the page has for the viewer's side shall be replaced. @throws {HttpError} 404 where there is none. */
export async function showAddress(ctx: RequestContext, side: "shipper" | "carrier") {
  const { state } = ctx;
  const order = await ownOrder(ctx, side);
  const back = `${ORDER_PATHS[side]}/${order.id}`;
  const title = receivedDocumentsWords(state.lang).replacement.orderTitle(order.number);
  return page<AddressView>({ title, crumbs: orderCrumbs(state, back, order.number), back });
}

/** Replaces it. */
export async function replaceAddress(ctx: RequestContext, side: "shipper" | "carrier"): Promise<Response> {
  const { id: orderId } = await ownOrder(ctx, side);
  const back = `${ORDER_PATHS[side]}/${orderId}`;
  const request = { orderId, operation: operationOf(ctx) };
  const changed = await replaceOrderAddress(ctx.state.deps.store, viewerOf(ctx), request);
  return changed.ok ? seeOther(`${back}?done=addressReplaced#documents`) : refuseAct(ctx, changed.refusal, back);
}

/** The page that stands before it. */
export function AddressPage({ data: { title, crumbs, back }, state, url }: PageProps<AddressView, State>) {
  const { replacement: words } = receivedDocumentsWords(state.lang);
  return (
    <PortalShell state={state} url={url}>
      <ConfirmPage
        lang={state.lang}
        title={title}
        crumbs={crumbs}
        consequence={<p>{words.consequence}</p>}
        confirm={words.confirm}
        back={back}
        action={url.pathname}
        csrf={state.session?.csrf}
        operationId={newOperationId()}
      />
    </PortalShell>
  );
}

/** The order of the address, where it has one for the viewer's organisation: who was merely offered it has none, nor does one that has ended. */
async function ownOrder(ctx: RequestContext, side: "shipper" | "carrier"): Promise<Order> {
  const order = await deskOrder(ctx, side);
  const isOwn = side === "shipper" || order.carrier?.orgId === viewerOf(ctx).orgId;
  if (!isOwn || hasEnded(order)) throw new HttpError(404);
  return order;
}
