import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { palletsWords } from "../../../domain/i18n/pallets/pallets_words.ts";
import { newOperationId } from "../operation_id.ts";
import type { State } from "../state.ts";
import { transferPath } from "./pallet_phrases.ts";

/** What the awaited side can do about a pending transfer: confirm it, or say why not. */
export function PendingActions({ state, transferId }: { state: State; transferId: string }) {
  const words = palletsWords(state.lang);
  return (
    <>
      <PostButton
        action={transferPath(transferId, "confirmation")}
        csrf={state.session?.csrf}
        operationId={newOperationId()}
        kind="primary"
        size="small"
      >
        {words.confirm}
      </PostButton>
      <LinkButton href={transferPath(transferId, "dispute")} kind="quiet" size="small">{words.reject}</LinkButton>
    </>
  );
}
