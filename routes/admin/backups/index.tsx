import { HttpError, page } from "fresh";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { backupsWords } from "../../../domain/i18n/backups/backups_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import { may } from "../../../domain/rights/policy.ts";
import { type BackupRow, listBackupRows, startBackup } from "../../../kv/backup/backups.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, type State, viewerOf } from "../../(_lib)/state.ts";
import { RunHead } from "../(_lib)/RunHead.tsx";

interface BackupsData {
  readonly title: string;
  readonly rows: readonly BackupRow[];
  readonly kept: number;
}

/** The backups that are kept, and the button that makes another. */
export const handler = define.handlers({
  async GET({ state }) {
    const { store, ports } = state.deps;
    const rows = await listBackupRows(store.kv);
    return page<BackupsData>({ title: backupsWords(state.lang).title, rows, kept: ports.backups.kept });
  },

  async POST(ctx) {
    const started = await startBackup(ctx.state.deps.store, viewerOf(ctx), operationOf(ctx));
    if (started === "other_content") throw new HttpError(409);
    return seeOther("/admin/backups");
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { rows, kept } = data as BackupsData;
  const words = backupsWords(state.lang);
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const columns: Column<BackupRow>[] = [
    {
      head: words.file,
      cell: ({ backup: { name, made } }) => (
        <>
          {name}
          {made && <small>{made.encrypted ? words.encrypted : words.open}</small>}
        </>
      ),
    },
    { head: words.askedAt, kind: "time", cell: ({ backup }) => formats.dateTime(backup.askedAt) },
    { head: words.by, cell: ({ backup }) => backup.by.name },
    { head: words.size, kind: "number", cell: ({ backup: { made } }) => made && formats.fileSize(made.bytes) },
    { head: words.entries, kind: "number", cell: ({ backup: { made } }) => made && formats.integer(made.entries) },
    { head: words.state, cell: (row) => <Outcome state={state} row={row} /> },
  ];
  return (
    <PortalShell state={state} url={url}>
      <RunHead
        state={state}
        path="/admin/backups"
        title={words.title}
        lead={words.lead}
        start={may(viewerOf({ state }), "platform.write") ? words.start : null}
        icon="save"
      />
      {rows.length === 0
        ? <EmptyState icon="save" title={words.none}>{words.noneText}</EmptyState>
        : <Table caption={words.title} columns={columns} rows={rows} />}
      <p>{fill(words.kept, { count: kept })}</p>
    </PortalShell>
  );
});

/** How a backup came out, or how far it is. */
function Outcome({ state, row: { backup: { verified, made }, job } }: { state: State; row: BackupRow }) {
  const words = backupsWords(state.lang);
  const { integer, dateTime } = formatsFor(state.lang, viewerOf({ state }).timeZone);
  if (verified?.fault) return <strong class="text-stop">{words.faults[verified.fault]}</strong>;
  if (verified !== null) {
    return (
      <>
        {fill(words.whole, { at: dateTime(verified.at) })}
        {made?.exact === false && <small>{words.inexact}</small>}
      </>
    );
  }
  if (job === null) return words.ended;
  if (job.state === "dead") return <strong class="text-stop">{fill(words.failed, { error: job.lastError ?? "" })}</strong>;
  if (job.progress === undefined) return words.waiting;
  const { done, total } = job.progress;
  return total === undefined
    ? fill(words.running, { done: integer(done) })
    : fill(words.runningOf, { done: integer(done), total: integer(total) });
}
