import { PostButton } from "../../../components/layout/PostButton.tsx";
import { receivedDocumentsWords } from "../../../domain/i18n/received_documents/received_documents_words.ts";
import type { OrderDocument } from "../../../domain/orders/types.ts";
import { newOperationId } from "../operation_id.ts";
import type { State } from "../state.ts";

export interface ConfirmProofProps {
  state: State;
  /** The order's page. */
  path: string;
  document: OrderDocument;
}

/** Beside a scan that came by mail: says that it is the proof of delivery. */
export function ConfirmProof({ state, path, document: { id, kind, source, sentBy } }: ConfirmProofProps) {
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
    </>
  );
}
