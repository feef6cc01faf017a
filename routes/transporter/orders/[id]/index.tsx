import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { answerOrder } from "../../../(_lib)/orders/order_handler.ts";
import { OrderHead } from "../../../(_lib)/orders/OrderHead.tsx";
import { OrderSections } from "../../../(_lib)/orders/OrderSections.tsx";
import { define } from "../../../(_lib)/state.ts";

export const handler = define.handlers({ GET: (ctx) => answerOrder(ctx, "carrier") });

export default define.page<typeof handler>(({ data: { file, now }, state, url }) => (
  <PortalShell state={state} url={url} live={{ order: file.order }}>
    <OrderHead state={state} side="carrier" order={file.order} now={now} driverTold={file.driverTold} />
    <OrderSections state={state} side="carrier" file={file} now={now} />
  </PortalShell>
));
