import { PostButton } from "../../../components/layout/PostButton.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import type { Driver } from "../../../domain/directory/types.ts";
import { directoryWords } from "../../../domain/i18n/directory/directory_words.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import type { State } from "../../(_lib)/state.ts";

/** How a driver gets into the phone's pages, and how to take that away. */
export function DriverAccess({ state, card }: { readonly state: State; readonly card: Driver }) {
  const words = directoryWords(state.lang);
  const path = `/directory/drivers/${card.id}`;
  const csrf = state.session?.csrf;
  return (
    <Section id="access" title={words.driverAccess}>
      <div class="stack prose">
        <p>{words.driverAccessText} {card.email === undefined && words.noEmail}</p>
        <PostButton action={`${path}/link`} csrf={csrf} operationId={newOperationId()} icon="send">
          {card.email === undefined ? words.makeLink : words.sendLink}
        </PostButton>
        <p>{words.revokeText}</p>
        <PostButton action={`${path}/revocation`} csrf={csrf} operationId={newOperationId()} icon="ban">
          {words.revoke}
        </PostButton>
      </div>
    </Section>
  );
}
