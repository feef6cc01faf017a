import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import type { Reading } from "../../../domain/documents/reading.ts";
import { receivedDocumentsWords } from "../../../domain/i18n/received_documents/received_documents_words.ts";
import { isDiscardable } from "../../../domain/orders/discard_mailed_document.ts";
import type { OrderView } from "../../../domain/orders/parties.ts";
import type { OrderDocument } from "../../../domain/orders/types.ts";
import { newOperationId } from "../operation_id.ts";
import { type State, viewerOf } from "../state.ts";

export interface MailedScanProps {
  state: State;
  order: OrderView;
  /** The order's page. */
  path: string;
  document: OrderDocument;
  /** Undefined where nobody asked for it. */
  reading: Reading | undefined;
}

/** Beside a scan that came by mail: says that it is the proof of delivery or, to whose address it came, that it belongs nowhere. */
export function MailedScan({ state, order, path, document, reading }: MailedScanProps) {
  const { id, kind, source, sentBy } = document;
  if (source !== "mail" || kind !== "scan") return null;
  const words = receivedDocumentsWords(state.lang);
  return (
    <>
      <small>{words.sentBy} {sentBy || words.noSender} ({words.unverified})</small>
      <PostButton
        action={`${path}/documents/${id}/proof`}
        csrf={state.session?.csrf}
        operationId={newOperationId()}
        kind="quiet"
        icon="file-check"
      >
        {words.confirmProof}
      </PostButton>
      {!reading?.confirmed && isDiscardable(order, document, viewerOf({ state }).orgId) && (
        <LinkButton href={`${path}/documents/${id}/discarding`} kind="quiet" icon="trash-2">{words.discard}</LinkButton>
      )}
    </>
  );
}
