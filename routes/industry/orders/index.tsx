import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { answerOrders, type OrdersData } from "../../(_lib)/orders/orders_list_handler.ts";
import { OrdersList } from "../../(_lib)/orders/OrdersList.tsx";
import { define } from "../../(_lib)/state.ts";

export const handler = define.handlers({ GET: (ctx) => answerOrders(ctx, "shipper") });

export default define.page<typeof handler>(({ data, state, url }) => {
  const { query, page, now } = data as OrdersData;
  return (
    <PortalShell state={state} url={url}>
      <OrdersList state={state} side="shipper" query={query} page={page} now={now} />
    </PortalShell>
  );
});
