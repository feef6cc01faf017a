import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import type { Driver } from "../../../domain/directory/types.ts";
import { directoryWords } from "../../../domain/i18n/directory/directory_words.ts";
import { driverPinWords } from "../../../domain/i18n/driver_pin/driver_pin_words.ts";
import { mobileOf } from "../../../domain/texts/mobile_of.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import type { State } from "../../(_lib)/state.ts";
import { TextLinkButton } from "./TextLinkButton.tsx";

/** How a driver gets into the phone's pages, and how to take that away. */
export function DriverAccess({ state, card }: { readonly state: State; readonly card: Driver }) {
  const words = directoryWords(state.lang);
  const path = `/directory/drivers/${card.id}`;
  const csrf = state.session?.csrf;
  return (
    <Section id="access" title={words.driverAccess}>
      <div class="stack prose">
        <p>{words.driverAccessText} {card.email === undefined && words.noEmail}</p>
        <div class="actions">
          <PostButton action={`${path}/link`} csrf={csrf} operationId={newOperationId()} icon="send">
            {card.email === undefined ? words.makeLink : words.sendLink}
          </PostButton>
          {mobileOf(card.phone) !== null && <TextLinkButton state={state} driverId={card.id} />}
        </div>
        <p>{driverPinWords(state.lang).accessText}</p>
        <div class="actions">
          <LinkButton href={`${path}/pin`} icon="key-round">{driverPinWords(state.lang).pinTitle}</LinkButton>
          <LinkButton href="/directory/phones" icon="smartphone">{driverPinWords(state.lang).phonesTitle}</LinkButton>
        </div>
        <p>{words.revokeText}</p>
        <PostButton action={`${path}/revocation`} csrf={csrf} operationId={newOperationId()} icon="ban">
          {words.revoke}
        </PostButton>
      </div>
    </Section>
  );
}
