import type { VNode } from "preact";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { orderActionsWords } from "../../../domain/i18n/order_actions/order_actions_words.ts";
import type { OrderRefusal } from "../../../domain/orders/refusals.ts";
import type { StoreRefusal } from "../../../kv/orders/change_order.ts";
import { PortalShell } from "../PortalShell.tsx";
import type { RequestContext } from "../state.ts";
import { explainRefusal } from "./explain_refusal.ts";

/**
 * Answers an act that has no page of its own and was refused: says why, and leads back to the order at `back`.
 * @throws {HttpError} where there is nothing to explain: the order is not the viewer's, the form was used for something else.
 */
export function refuseAct(ctx: RequestContext, refusal: OrderRefusal | StoreRefusal, back: string): Promise<Response> {
  const { status, message } = explainRefusal(ctx.state, refusal, orderActionsWords(ctx.state.lang).staleAction);
  return showRefusal(ctx, status, back, message);
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
