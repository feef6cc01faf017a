import { Section } from "../../../../components/layout/Section.tsx";
import { type Column, Table } from "../../../../components/table/Table.tsx";
import { RETENTION, type RetentionClass } from "../../../../domain/documents/retention.ts";
import { formatsFor } from "../../../../domain/formats/formats.ts";
import { fill } from "../../../../domain/i18n/fill.ts";
import type { StorageWords } from "../../../../domain/i18n/storage/fr.ts";
import { storageWords } from "../../../../domain/i18n/storage/storage_words.ts";
import { DAY_MS } from "../../../../domain/time/instant.ts";
import type { RetentionRun } from "../../../../kv/blobs/retention_run.ts";
import { type State, viewerOf } from "../../../(_lib)/state.ts";

/** The newest run of retention, null before the first. */
export interface RetentionView {
  readonly retention: RetentionRun | null;
}

const CLASSES = Object.keys(RETENTION) as readonly RetentionClass[];

/** How long each kind of record is kept and by which law, and what retention did last. */
export function RetentionReport({ state, retention }: RetentionView & { readonly state: State }) {
  const words = storageWords(state.lang);
  const columns: Column<RetentionClass>[] = [
    { head: words.kind, cell: (name) => words.classes[name].name },
    { head: words.period, kind: "number", cell: (name) => periodOf(words, name) },
    { head: words.from, cell: (name) => words.classes[name].from },
    { head: words.source, cell: (name) => words.classes[name].source },
  ];
  return (
    <>
      <Section id="retention" title={words.retention} lead={words.retentionLead} plain>
        <Table caption={words.retention} columns={columns} rows={CLASSES} />
      </Section>
      <Section id="retention-run" title={words.retentionRun}>
        {retention === null ? <p>{words.retentionNever}</p> : <LastRun state={state} run={retention} />}
      </Section>
    </>
  );
}

function LastRun({ state, run }: { readonly state: State; readonly run: RetentionRun }) {
  const words = storageWords(state.lang);
  const { integer, dateTime } = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const { finishedAt, removed, orphans, archive, keep, failed, positions, positionOrders } = run;
  const counts = { removed: integer(removed), orphans: integer(orphans), archive: integer(archive), keep: integer(keep) };
  return (
    <>
      <p>{fill(words.retentionLast, { at: dateTime(finishedAt), ...counts })}</p>
      <p>{fill(words.retentionPositions, { positions: integer(positions), orders: integer(positionOrders) })}</p>
      {failed > 0 && <p class="text-stop">{fill(words.retentionFailed, { failed: integer(failed) })}</p>}
    </>
  );
}

function periodOf(words: StorageWords, name: RetentionClass): string {
  const period = RETENTION[name];
  return "years" in period ? fill(words.years, { count: period.years }) : fill(words.days, { count: period.ms / DAY_MS });
}
