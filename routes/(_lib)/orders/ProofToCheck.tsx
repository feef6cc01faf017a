import { ProofComparison } from "../../../components/documents/ProofComparison.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { proofWords } from "../../../domain/i18n/proofs/proof_words.ts";
import { readingWords } from "../../../domain/i18n/reading/reading_words.ts";
import { executionOf } from "../../../domain/orders/execution.ts";
import type { State } from "../state.ts";
import type { OrderFile } from "./load_order.ts";
import { ORDER_PATHS } from "./row_words.ts";

/** Above the order that waits for its proof to be verified: in what the proofs that were read differ from it. Nothing where they do not. */
export function ProofToCheck({ state: { lang }, file: { order, readings, checks } }: { state: State; file: OrderFile }) {
  const words = proofWords(lang);
  const differing = [...checks].filter(([, { differences, doubtful }]) => differences.length + doubtful.length > 0);
  if (executionOf(order) !== "proof_received" || differing.length === 0) return null;
  const count = differing.reduce((sum, [, { differences }]) => sum + differences.length, 0);
  return (
    <>
      {count > 0 && <Notice tone="stop">{words.beforeVerifying(count)}</Notice>}
      {differing.map(([documentId, check]) => (
        <Section
          id={`proof-${documentId}`}
          title={words.document(order.documents.find(({ id }) => id === documentId)?.name ?? documentId)}
          actions={
            <LinkButton href={`${ORDER_PATHS.shipper}/${order.id}/documents/${documentId}/reading`} kind="quiet" icon="scan-text">
              {readingWords(lang).open}
            </LinkButton>
          }
        >
          <ProofComparison
            lang={lang}
            check={check}
            isConfirmed={readings.some((reading) => reading.documentId === documentId && reading.confirmed !== undefined)}
          />
        </Section>
      ))}
    </>
  );
}
