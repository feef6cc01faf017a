import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { DescriptionList } from "../../../components/layout/DescriptionList.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { Status, type StatusTone } from "../../../components/status/Status.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { LiveRecords } from "../../../islands/LiveRecords.tsx";
import { editRuleOf, type EntryState, type InspectedRecord } from "../../../kv/inspector/inspect_record.ts";
import { textOfKey } from "../../../kv/inspector/key_text.ts";
import { textOfValue } from "../../../kv/inspector/value_text.ts";
import type { FormView } from "../../(_lib)/form_answer.ts";
import type { State } from "../../(_lib)/state.ts";
import { recordAddress } from "./addresses.ts";
import { EditRecord, type EditRecordProps } from "./EditRecord.tsx";
import { KeyLink } from "./KeyLink.tsx";
import { levelCrumbs } from "./level_crumbs.ts";

const REGION = "record";

const ENTRY_TONE: Record<EntryState["state"], StatusTone> = { as_stored: "done", missing: "stopped", differs: "needs-you" };

export interface RecordPageProps extends Omit<EditRecordProps, "form"> {
  /** Null where the record cannot be edited, by this viewer or by anybody. */
  form: FormView | null;
}

/** What is stored under one key: the part that follows changes, and apart from it the form, which keeps what is being typed. */
export function RecordPage({ state, record, form, conflict }: RecordPageProps) {
  const { kv: words, refresh } = adminWords(state.lang);
  const key = textOfKey(record.key);
  return (
    <>
      <PageHead
        lang={state.lang}
        title={<code class="kv-key">{key}</code>}
        lead={words.rule[editRuleOf(record.key)]}
        crumbs={levelCrumbs(state, record.key.slice(0, -1))}
      />
      <LiveRecords
        stream={`/admin/kv/live?${new URLSearchParams({ key })}`}
        region={REGION}
        page={recordAddress(record.key)}
        words={{ ...words.live, refresh }}
      />
      <div id={REGION}>
        <Stored state={state} record={record} />
      </div>
      {form && <EditRecord state={state} record={record} form={form} conflict={conflict} />}
    </>
  );
}

function Stored({ state, record }: { state: State; record: InspectedRecord }) {
  const words = adminWords(state.lang).kv;
  const { versionstamp, owner, entries } = record;
  if (versionstamp === null) return <EmptyState icon="database" title={words.gone}>{words.goneText}</EmptyState>;
  const columns: Column<EntryState>[] = [
    { head: words.entry, cell: ({ key, state }) => <KeyLink value={key} version={state} /> },
    { head: words.state, cell: (entry) => <Status tone={ENTRY_TONE[entry.state]} word={words.states[entry.state]} /> },
  ];
  return (
    <>
      <Section
        id="value"
        title={words.value}
        actions={owner && <LinkButton href={recordAddress(owner)} icon="link">{words.owner}</LinkButton>}
        plain
      >
        <div class="stack">
          <DescriptionList
            items={[
              {
                term: words.version,
                value: (
                  <code class="kv-key" data-live-key={textOfKey(record.key)} data-live-version={versionstamp}>
                    {versionstamp}
                  </code>
                ),
              },
              { term: words.size, value: formatsFor(state.lang).fileSize(record.sizeBytes) },
            ]}
          />
          <pre class="code-block" role="group" tabIndex={0} aria-label={words.value}>{textOfValue(record.value)}</pre>
        </div>
      </Section>
      {entries.length > 0 && (
        <Section id="entries" title={words.entries} lead={words.entriesLead} plain>
          <Table caption={words.entries} columns={columns} rows={entries} />
        </Section>
      )}
    </>
  );
}
