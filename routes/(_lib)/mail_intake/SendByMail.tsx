import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { receivedDocumentsWords } from "../../../domain/i18n/received_documents/received_documents_words.ts";
import { type State, viewerOf } from "../state.ts";

export interface SendByMailProps {
  state: State;
  /** The order that the address is for; without one it is for the viewer's organisation. */
  order?: { readonly id: string; readonly number: string };
}

/** The address to which documents are sent by mail, on behalf of the viewer's organisation; nothing where no mail comes in. */
export function SendByMail({ state, order }: SendByMailProps) {
  const { mailIntake: intake } = state.deps.ports;
  if (intake === null) return null;
  const { address: words } = receivedDocumentsWords(state.lang);
  const { orgId } = viewerOf({ state });
  const address = order === undefined
    ? intake.addressOf("organisation", orgId, orgId)
    : intake.addressOf("order", order.id, orgId);
  const subject = order === undefined ? "" : `?subject=${encodeURIComponent(words.mailSubject(order.number))}`;
  const how = (
    <>
      <p>{order === undefined ? words.organisation : words.order} {words.secret}</p>
      <p>
        <span class="sr-only">{order === undefined ? words.organisationLabel : words.label}</span>
        <code class="kv-key">{address}</code>
      </p>
      <LinkButton href={`mailto:${address}${subject}`} icon="mail">{words.write}</LinkButton>
    </>
  );
  if (order === undefined) return <Section id="by-mail" title={words.title}>{how}</Section>;
  return (
    <details>
      <summary>{words.title}</summary>
      {how}
    </details>
  );
}
