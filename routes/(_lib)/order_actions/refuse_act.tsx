import type { VNode } from "preact";
import { HttpError } from "fresh";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { orderActionsWords } from "../../../domain/i18n/order_actions/order_actions_words.ts";
import { ORDER_REFUSALS, type OrderRefusal } from "../../../domain/orders/refusals.ts";
import type { StoreRefusal } from "../../../kv/orders/change_order.ts";
import { refusalText } from "../form_answer.ts";
import { PortalShell } from "../PortalShell.tsx";
import type { RequestContext } from "../state.ts";

/**
 * Answers an act that has no page of its own and was refused: says why, and leads back to the order at `back`.
 * @throws {HttpError} where there is nothing to explain: the order is not the viewer's, the form was used for something else.
 */
export function refuseAct(ctx: RequestContext, refusal: OrderRefusal | StoreRefusal, back: string): Promise<Response> {
  switch (refusal.code) {
    case "order_not_found":
      throw new HttpError(404);
    case "operation_reused":
      throw new HttpError(409);
    case "order_changed_meanwhile":
      return showRefusal(ctx, 409, back, orderActionsWords(ctx.state.lang).staleAction);
    default: {
      const status = ORDER_REFUSALS[refusal.code];
      if (status === 403 || status === 404) throw new HttpError(status);
      return showRefusal(ctx, status, back, refusalText(ctx.state, refusal));
    }
  }
}

/** A page that says why nothing was stored, or holds the form to be corrected; `back` is the order's page, where the viewer may still see it. */
export function showRefusal(ctx: RequestContext, status: number, back: string | null, why: string | VNode): Promise<Response> {
  const { state, url } = ctx;
  const words = orderActionsWords(state.lang);
  ctx.state.title = words.refusedTitle;
  return ctx.render(
    <PortalShell state={state} url={url}>
      <PageHead lang={state.lang} title={words.refusedTitle} />
      {typeof why === "string" ? <Notice tone="stop" announce>{why}</Notice> : why}
      {back !== null && (
        <p class="mt-6">
          <LinkButton href={back} icon="arrow-left">{words.backToOrder}</LinkButton>
        </p>
      )}
    </PortalShell>,
    { status },
  );
}
