import { page } from "fresh";
import { LinkButton } from "../../../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../../../components/layout/PostButton.tsx";
import { Status } from "../../../../../components/status/Status.tsx";
import { VigilanceLead } from "../../../../../components/vigilance/VigilanceLead.tsx";
import { VigilanceTable } from "../../../../../components/vigilance/VigilanceTable.tsx";
import { vigilanceWords } from "../../../../../domain/i18n/vigilance/vigilance_words.ts";
import { may } from "../../../../../domain/rights/policy.ts";
import type { ShipperKindStatus } from "../../../../../domain/vigilance/shipper_status.ts";
import { newOperationId } from "../../../../(_lib)/operation_id.ts";
import { orderCrumbs } from "../../../../(_lib)/order_actions/order_crumbs.ts";
import { PortalShell } from "../../../../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../../../../(_lib)/state.ts";
import { carrierFileOf } from "../../../../(_lib)/vigilance/carrier_file.ts";
import { RefusalText } from "../../../../(_lib)/vigilance/RefusalText.tsx";

/** What the shipper of an order may see of its carrier's vigilance file, and what it says of it. */
export const handler = define.handlers({
  async GET(ctx) {
    const file = await carrierFileOf(ctx);
    return page({ title: vigilanceWords(ctx.state.lang).carrierTitle(file.carrierName), file });
  },
});

export default define.page<typeof handler>(({ data: { title, file }, state, url }) => {
  const { lang } = state;
  const words = vigilanceWords(lang);
  const { order: { value: { id, number } }, mayDownload, status } = file;
  const order = `/industry/orders/${id}`;
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
        noteOf={({ refusal }) =>
          refusal && (
            <>
              <p>
                <Status tone="stopped" word={words.refusedByUs} />
              </p>
              <RefusalText lang={lang} refusal={refusal} />
            </>
          )}
        actionOf={(kind) => <KindActions state={state} path={`${order}/vigilance`} status={kind} mayDownload={mayDownload} />}
      />
    </PortalShell>
  );
});

interface KindActionsProps {
  state: State;
  path: string;
  status: ShipperKindStatus;
  mayDownload: boolean;
}

/** The document in force, and the shipper's own opinion of it, which it may change when the order is over too. */
function KindActions({ state, path, status: { inForce, refusal }, mayDownload }: KindActionsProps) {
  const words = vigilanceWords(state.lang);
  if (inForce === null || (!mayDownload && refusal === null)) return null;
  const document = `${path}/${inForce.id}`;
  return (
    <>
      {mayDownload && <LinkButton href={document} size="small" icon="download" download>{words.get}</LinkButton>}
      {may(viewerOf({ state }), "vigilance.judge") && (refusal === null
        ? <LinkButton href={`${document}/refusal`} size="small" kind="quiet">{words.refuse}</LinkButton>
        : (
          <PostButton
            action={`${document}/refusal/withdrawal`}
            csrf={state.session?.csrf}
            operationId={newOperationId()}
            kind="quiet"
            size="small"
          >
            {words.restore}
          </PostButton>
        ))}
    </>
  );
}
