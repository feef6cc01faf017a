import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { NumberField } from "../../../components/form/NumberField.tsx";
import { RadioGroup } from "../../../components/form/RadioGroup.tsx";
import { TextAreaField } from "../../../components/form/TextAreaField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { DescriptionList } from "../../../components/layout/DescriptionList.tsx";
import { FileLinks } from "../../../components/layout/FileLinks.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { Status, type StatusTone } from "../../../components/status/Status.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { palletsWords } from "../../../domain/i18n/pallets/pallets_words.ts";
import { contestedQuantity, disputeStateOf } from "../../../domain/pallets/disputes.ts";
import type { Dispute, DisputeState, EvidenceFile } from "../../../domain/pallets/types.ts";
import { may } from "../../../domain/rights/policy.ts";
import { errorOf, type FormView } from "../../(_lib)/form_answer.ts";
import { type State, viewerOf } from "../../(_lib)/state.ts";
import { EntryFacts } from "./EntryFacts.tsx";
import { EvidenceField } from "./EvidenceField.tsx";
import type { NamedEntry } from "./load_entry.ts";
import { accountPath, disputePath, evidencePath, otherSide } from "../../(_lib)/pallets/pallet_phrases.ts";

const TONES: Record<DisputeState, StatusTone> = { open: "waiting", accepted: "done", partial: "done", rejected: "stopped" };

export interface DisputePageProps {
  readonly state: State;
  readonly found: NamedEntry;
  readonly form: FormView;
}

/** A dispute: what was recorded, what is claimed, and the answer or the form for it. */
export function DisputePage({ state, found: { entry, other }, form }: DisputePageProps) {
  const { lang } = state;
  const words = palletsWords(lang);
  const viewer = viewerOf({ state });
  const formats = formatsFor(lang, viewer.timeZone);
  const dispute = entry.dispute as Dispute;
  const { answer } = entry;
  const isMine = answer === undefined && dispute.against === viewer.orgId;
  const standing = disputeStateOf(answer);
  const account = accountPath(viewer.orgId, otherSide(entry, viewer.orgId));
  const linksTo = (files: readonly EvidenceFile[] = []) =>
    files.length > 0 &&
    <FileLinks lang={lang} files={files.map((file) => ({ ...file, href: evidencePath(entry.transfer.id, file.id) }))} />;
  const nameOf = (party: string) => party === viewer.orgId ? words.you : other;
  return (
    <>
      <PageHead
        lang={lang}
        title={words.disputeOf(entry.transfer.origin?.orderNumber ?? words.outside)}
        lead={<Status tone={isMine ? "needs-you" : TONES[standing]} word={words.disputeState[standing]} />}
        crumbs={[{ href: "/pallets", word: words.title }, { href: account, word: other }]}
        actions={<LinkButton href={account} kind="quiet">{words.toStatement}</LinkButton>}
      />
      <ErrorSummary lang={lang} errors={form.errors} />
      {standing === "open" && !isMine && <Notice tone="info">{words.waitingForAnswer(other)}</Notice>}
      <div class="panel">
        <EntryFacts
          state={state}
          entry={entry}
          more={[
            { term: words.claimedQuantity, value: <b>{formats.integer(dispute.claimedQuantity)}</b> },
            { term: words.contestedQuantity, value: formats.integer(contestedQuantity(dispute)) },
            { term: words.openedBy, value: nameOf(dispute.openedBy) },
            { term: words.openedOn, value: formats.dateTime(dispute.openedAt) },
            { term: words.reason, value: dispute.reason, wide: true },
            { term: words.evidence, value: linksTo(dispute.evidence), wide: true },
          ]}
        />
      </div>
      {answer && (
        <Section id="answer" title={words.answerGiven}>
          <DescriptionList
            items={[
              { term: words.outcome, value: words.disputeState[answer.outcome] },
              { term: words.concededQuantity, value: formats.integer(answer.concededQuantity) },
              { term: words.answerGiven, value: nameOf(answer.by) },
              { term: words.answeredOn, value: formats.dateTime(answer.at) },
              { term: words.comment, value: answer.comment, wide: true },
              { term: words.evidence, value: linksTo(answer.evidence), wide: true },
            ]}
          />
        </Section>
      )}
      {isMine && may(viewer, "pallets.write") && <AnswerForm state={state} dispute={dispute} form={form} />}
    </>
  );
}

function AnswerForm({ state, dispute, form }: { state: State; dispute: Dispute; form: FormView }) {
  const { lang } = state;
  const words = palletsWords(lang);
  const { integer } = formatsFor(lang);
  const contested = contestedQuantity(dispute);
  const field = (name: string) => ({ lang, name, value: form.values[name], error: errorOf(form, name) });
  const partial = { value: "partial", label: words.outcomes.partial };
  return (
    <Section id="answer" title={words.answerTitle}>
      <Form action={`${disputePath(dispute.transferId)}/answer`} csrf={state.session?.csrf} operationId={form.operationId} files>
        <RadioGroup
          {...field("outcome")}
          label={words.outcome}
          options={[
            { value: "accepted", label: words.outcomes.accepted(integer(contested)) },
            ...contested > 1 ? [partial] : [],
            { value: "rejected", label: words.outcomes.rejected },
          ]}
        />
        {contested > 1 && (
          <NumberField
            {...field("concededQuantity")}
            label={words.conceded}
            hint={words.concededHint(integer(contested - 1))}
            whole
            optional
          />
        )}
        <TextAreaField {...field("comment")} label={words.comment} maxlength={500} optional />
        <EvidenceField state={state} form={form} />
        <FormActions>
          <Button kind="primary">{words.sendAnswer}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}
