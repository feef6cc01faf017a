import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { answerOrder } from "../../../(_lib)/orders/order_handler.ts";
import { OrderHead } from "../../../(_lib)/orders/OrderHead.tsx";
import { OrderSections } from "../../../(_lib)/orders/OrderSections.tsx";
import { ProofToCheck } from "../../../(_lib)/orders/ProofToCheck.tsx";
import { VigilanceLink } from "../../../(_lib)/vigilance/VigilanceLink.tsx";
import { define } from "../../../(_lib)/state.ts";

export const handler = define.handlers({ GET: (ctx) => answerOrder(ctx, "shipper") });

export default define.page<typeof handler>(({ data: { file, now }, state, url }) => (
  <PortalShell state={state} url={url} live={{ order: file.order }}>
    <OrderHead state={state} side="shipper" order={file.order} now={now} />
    <ProofToCheck state={state} file={file} />
    <VigilanceLink state={state} order={file.order} />
    <OrderSections state={state} side="shipper" file={file} now={now} />
  </PortalShell>
));
