import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { DescriptionList } from "../../../components/layout/DescriptionList.tsx";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import { may } from "../../../domain/rights/policy.ts";
import { MAX_FAULTS } from "../../../kv/integrity/check_integrity.ts";
import type { IntegrityCheck } from "../../../kv/integrity/checks.ts";
import type { Fault, IntegrityReport } from "../../../kv/integrity/fault.ts";
import type { FormView } from "../../(_lib)/form_answer.ts";
import { type State, viewerOf } from "../../(_lib)/state.ts";
import { KeyLink } from "./KeyLink.tsx";
import { ReasonField } from "./ReasonField.tsx";

export interface CheckReportProps {
  state: State;
  /** Null before the first check. */
  check: IntegrityCheck | null;
  /** The form of the repair. */
  form: FormView;
}

/** One integrity check: how far it is, what it found, and the form that mends it. */
export function CheckReport({ state, check, form }: CheckReportProps) {
  const words = adminWords(state.lang).integrity;
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  if (check === null) return <EmptyState icon="shield-check" title={words.none}>{words.noneText}</EmptyState>;
  const { report, progress, startedAt, finishedAt, by } = check;
  return (
    <div class="stack">
      <Outcome state={state} check={check} />
      <div class="panel">
        <DescriptionList
          items={[
            { term: words.startedBy, value: by.name },
            { term: words.started, value: formats.dateTime(startedAt) },
            { term: words.finished, value: finishedAt && formats.dateTime(finishedAt) },
            { term: words.records, value: formats.integer(progress) },
            { term: words.entries, value: report && formats.integer(report.entries) },
            { term: words.sums, value: report && formats.integer(report.sums) },
          ]}
        />
      </div>
      {report && report.faults.length > 0 && <Faults state={state} report={report} />}
      {report && report.faults.length > 0 && check.repaired === undefined && may(viewerOf({ state }), "platform.write") && (
        <Section id="repair" title={words.repair} lead={words.repairLead} plain>
          <ErrorSummary lang={state.lang} errors={form.errors} />
          <Form action="/admin/integrity/repair" csrf={state.session?.csrf} operationId={form.operationId}>
            <HiddenField name="check" value={check.id} />
            <ReasonField state={state} form={form} />
            <FormActions>
              <Button kind="primary" icon="wrench">{words.repair}</Button>
            </FormActions>
          </Form>
        </Section>
      )}
    </div>
  );
}

function Outcome({ state, check: { report, repaired, progress } }: { state: State; check: IntegrityCheck }) {
  const words = adminWords(state.lang).integrity;
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  if (report === null) {
    return <Notice tone="info" title={words.running}>{fill(words.runningText, { count: formats.integer(progress) })}</Notice>;
  }
  const count = report.faults.length;
  if (count === 0) return <Notice tone="go" title={words.clean}>{words.cleanText}</Notice>;
  if (repaired === undefined) {
    return (
      <Notice tone="stop" title={fill(words.faultsText, { count })}>
        {count >= MAX_FAULTS && fill(words.more, { count: MAX_FAULTS })}
      </Notice>
    );
  }
  const left = count - repaired.mended;
  return (
    <Notice tone={left > 0 ? "watch" : "go"} title={fill(words.repaired, { mended: repaired.mended })}>
      {fill(words.repairedText, { by: repaired.by.name, at: formats.dateTime(repaired.at) })}{" "}
      {left > 0 && fill(words.left, { count: left })}
    </Notice>
  );
}

function Faults({ state, report }: { state: State; report: IntegrityReport }) {
  const words = adminWords(state.lang).integrity;
  const columns: Column<Fault>[] = [
    { head: words.key, cell: ({ key }) => <KeyLink value={key} /> },
    { head: words.fault, cell: ({ kind }) => words.kind[kind] },
    { head: words.detail, cell: (fault) => detailOf(state, fault) },
  ];
  return (
    <Section id="faults" title={words.faults} plain>
      <Table caption={words.faults} columns={columns} rows={report.faults} />
    </Section>
  );
}

function detailOf(state: State, fault: Fault) {
  if (fault.kind === "orphan_entry") return "";
  if (fault.kind !== "wrong_sum") return <KeyLink value={fault.owner} />;
  const { integer } = formatsFor(state.lang);
  const { sum } = adminWords(state.lang).integrity;
  return fill(sum, { found: integer(fault.found), expected: integer(fault.expected) });
}
