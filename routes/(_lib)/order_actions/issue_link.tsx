import { TextField } from "../../../components/form/TextField.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { orderActionsWords } from "../../../domain/i18n/order_actions/order_actions_words.ts";
import { issueDeliveryLink, type IssuedLink } from "../../../kv/orders/issue_delivery_link.ts";
import { seeOther } from "../answers.ts";
import { PortalShell } from "../PortalShell.tsx";
import { operationOf, type RequestContext, viewerOf } from "../state.ts";
import { deskOrder } from "./desk_order.ts";
import { orderCrumbs } from "./order_crumbs.ts";
import { refuseAct } from "./refuse_act.tsx";

/**
 * Issues the link to the delivery of the address. The answer to the form itself shows it, because the address is stored nowhere and so cannot be
 * shown by another page; the same form again leads to the order.
 */
export async function issueLinkOf(ctx: RequestContext, side: "shipper" | "carrier", orders: string): Promise<Response> {
  const { deps: { store, publicUrl }, lang } = ctx.state;
  const { id, number } = await deskOrder(ctx, side);
  const back = `${orders}/${id}`;
  const issued = await issueDeliveryLink(store, viewerOf(ctx), {
    orderId: id,
    stopId: ctx.params.stopId!,
    operation: operationOf(ctx),
    publicUrl,
    lang,
  });
  if (!issued.ok) return refuseAct(ctx, issued.refusal, back);
  const { url, email } = issued.value;
  return url === null
    ? seeOther(`${back}?done=linked`)
    : showLink(ctx, { url, ...email !== undefined && { email } }, back, number);
}

function showLink(ctx: RequestContext, { url, email }: IssuedLink, back: string, number: string): Promise<Response> {
  const { state } = ctx;
  const { backToOrder, link: words } = orderActionsWords(state.lang);
  const title = email === undefined ? words.titleNoMail : words.title;
  ctx.state.title = title;
  return ctx.render(
    <PortalShell state={state} url={ctx.url}>
      <PageHead
        lang={state.lang}
        title={title}
        crumbs={orderCrumbs(state, back, number)}
      />
      <div class="form">
        <Notice tone={email === undefined ? "watch" : "go"} announce>
          {email === undefined ? words.notMailed : words.mailed(email)}
        </Notice>
        <TextField lang={state.lang} name="link" type="url" label={words.copy} hint={words.copyHint} value={url ?? ""} />
        <p>
          <LinkButton href={back} icon="arrow-left">{backToOrder}</LinkButton>
        </p>
      </div>
    </PortalShell>,
    { headers: { "cache-control": "no-store" } },
  );
}
