import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { receivedDocumentsWords } from "../../../domain/i18n/received_documents/received_documents_words.ts";
import { CopyButton } from "../../../islands/CopyButton.tsx";
import { type State, viewerOf } from "../state.ts";

export interface SendByMailProps {
  state: State;
  /** The order that the address is for; without one it is for the viewer's organisation. */
  order?: { readonly id: string; readonly number: string };
  /** How often it was replaced. */
  generation: number;
  /** Where it is replaced; null where the viewer may not. */
  replacement: string | null;
}

/** The address to which documents are sent by mail, on behalf of the viewer's organisation; nothing where no mail comes in. */
export function SendByMail({ state, order, generation, replacement }: SendByMailProps) {
  const { mailIntake: intake } = state.deps.ports;
  if (intake === null) return null;
  const { address: words, replacement: replacementWords } = receivedDocumentsWords(state.lang);
  const { orgId } = viewerOf({ state });
  const address = order === undefined
    ? intake.addressOf("organisation", orgId, orgId, generation)
    : intake.addressOf("order", order.id, orgId, generation);
  const subject = order === undefined ? "" : `?subject=${encodeURIComponent(words.mailSubject(order.number))}`;
  const how = (
    <div class="stack">
      <p>{order === undefined ? words.organisation : words.order} {words.secret}</p>
      <div class="field field-full">
        <label for="mail-address">{order === undefined ? words.organisationLabel : words.label}</label>
        <input id="mail-address" value={address} readonly />
      </div>
      <div class="form-actions">
        <CopyButton text={address} words={words.copying} />
        <LinkButton href={`mailto:${address}${subject}`} icon="mail">{words.write}</LinkButton>
        {replacement !== null && (
          <LinkButton href={replacement} kind="quiet" icon="refresh-cw">{replacementWords.link}</LinkButton>
        )}
      </div>
    </div>
  );
  if (order === undefined) return <Section id="by-mail" title={words.title}>{how}</Section>;
  return (
    <details>
      <summary>{words.title}</summary>
      {how}
    </details>
  );
}
