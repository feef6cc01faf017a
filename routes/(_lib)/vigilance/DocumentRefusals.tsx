import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { vigilanceWords } from "../../../domain/i18n/vigilance/vigilance_words.ts";
import { may } from "../../../domain/rights/policy.ts";
import type { VigilanceRefusal } from "../../../domain/vigilance/vigilance_refusal.ts";
import { type State, viewerOf } from "../state.ts";
import { RefusalText } from "./RefusalText.tsx";

/** Which shippers do not take a document, for its carrier: each may be answered, once, or sent another one. */
export function DocumentRefusals({ state, refusals }: { state: State; refusals: readonly VigilanceRefusal[] }) {
  const { lang } = state;
  const words = vigilanceWords(lang);
  const mayWrite = may(viewerOf({ state }), "directory.write");
  return (
    <>
      {refusals.map((refusal) => (
        <Notice
          key={refusal.shipperId}
          tone="stop"
          title={words.refusedBy(refusal.shipperName)}
          actions={mayWrite && (
            <>
              <LinkButton href={`/transporter/vigilance/new?kind=${refusal.kind}`} size="small" icon="upload">
                {words.replace}
              </LinkButton>
              {refusal.answer === undefined && (
                <LinkButton
                  href={`/transporter/vigilance/${refusal.documentId}/refusals/${refusal.shipperId}/answer`}
                  size="small"
                  kind="quiet"
                >
                  {words.answer}
                </LinkButton>
              )}
            </>
          )}
        >
          <RefusalText lang={lang} refusal={refusal} />
        </Notice>
      ))}
    </>
  );
}
