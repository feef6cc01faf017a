import { PostButton } from "../../../components/layout/PostButton.tsx";
import { directoryWords } from "../../../domain/i18n/directory/directory_words.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import type { State } from "../../(_lib)/state.ts";

/** Texts a driver a new link. */
export function TextLinkButton({ state, driverId }: { readonly state: State; readonly driverId: string }) {
  return (
    <PostButton
      action={`/directory/drivers/${driverId}/text`}
      csrf={state.session?.csrf}
      operationId={newOperationId()}
      icon="smartphone"
    >
      {directoryWords(state.lang).textLink}
    </PostButton>
  );
}
