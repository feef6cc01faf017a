import { page } from "fresh";
import { LinkButton } from "../../../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../../../components/layout/PageHead.tsx";
import { VigilanceLead } from "../../../../../components/vigilance/VigilanceLead.tsx";
import { VigilanceTable } from "../../../../../components/vigilance/VigilanceTable.tsx";
import { vigilanceWords } from "../../../../../domain/i18n/vigilance/vigilance_words.ts";
import { orderCrumbs } from "../../../../(_lib)/order_actions/order_crumbs.ts";
import { PortalShell } from "../../../../(_lib)/PortalShell.tsx";
import { define } from "../../../../(_lib)/state.ts";
import { carrierFileOf } from "../../../../(_lib)/vigilance/carrier_file.ts";

/** What the shipper of an order may see of its carrier's vigilance file. */
export const handler = define.handlers({
  async GET(ctx) {
    const file = await carrierFileOf(ctx);
    return page({ title: vigilanceWords(ctx.state.lang).carrierTitle(file.carrierName), file });
  },
});

export default define.page<typeof handler>(({ data: { title, file }, state, url }) => {
  const { lang } = state;
  const words = vigilanceWords(lang);
  const { orderId, number, mayDownload, status } = file;
  const order = `/industry/orders/${orderId}`;
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        crumbs={orderCrumbs(state, order, number)}
        lead={<VigilanceLead lang={lang} overall={status.overall} lead={words.carrierLead} />}
      />
      <VigilanceTable
        lang={lang}
        kinds={status.kinds}
        actionOf={({ inForce }) =>
          inForce && mayDownload && (
            <LinkButton href={`${order}/vigilance/${inForce.id}`} size="small" icon="download" download>
              {words.get}
            </LinkButton>
          )}
      />
    </PortalShell>
  );
});
