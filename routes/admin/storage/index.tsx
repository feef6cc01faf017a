import { HttpError, page } from "fresh";
import { Section } from "../../../components/layout/Section.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { storageWords } from "../../../domain/i18n/storage/storage_words.ts";
import { may } from "../../../domain/rights/policy.ts";
import { readBlobFigures, type StoreFigures } from "../../../kv/blobs/blob_figures.ts";
import type { StoreName } from "../../../kv/blobs/byte_store.ts";
import { getMove, startMove } from "../../../kv/blobs/document_move.ts";
import { getLastRetention } from "../../../kv/blobs/retention_run.ts";
import { getJob } from "../../../kv/jobs/job.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, viewerOf } from "../../(_lib)/state.ts";
import { RunHead } from "../(_lib)/RunHead.tsx";
import { MoveReport, type MoveView } from "./(_lib)/MoveReport.tsx";
import { RetentionReport, type RetentionView } from "./(_lib)/RetentionReport.tsx";

interface StorageData extends MoveView, RetentionView {
  readonly title: string;
  readonly figures: readonly StoreFigures[];
  readonly target: StoreName;
}

/** What each store holds, the move of documents from one to the other, and how long they are kept. */
export const handler = define.handlers({
  async GET({ state }) {
    const { store: { kv }, ports: { storage } } = state.deps;
    const [figures, move, retention] = await Promise.all([readBlobFigures(kv), getMove(kv), getLastRetention(kv)]);
    const job = move === null ? null : await getJob(kv, move.value.id);
    return page<StorageData>({
      title: storageWords(state.lang).title,
      figures,
      target: storage.target,
      move: move && move.value,
      job: job && job.value,
      retention,
    });
  },

  async POST(ctx) {
    const { store, ports: { storage } } = ctx.state.deps;
    const started = await startMove(store, viewerOf(ctx), storage.target, operationOf(ctx));
    if (started === "other_content") throw new HttpError(409);
    return seeOther("/admin/storage");
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { figures, target, move, job, retention } = data as StorageData;
  const words = storageWords(state.lang);
  const { integer, fileSize } = formatsFor(state.lang);
  const isUnderWay = job !== null && job.state !== "dead";
  const columns: Column<StoreFigures>[] = [
    {
      head: words.store,
      cell: ({ store }) => (
        <>
          {words.names[store]}
          {store === target && <small>{words.target}</small>}
        </>
      ),
    },
    { head: words.documents, kind: "number", cell: ({ blobs }) => integer(blobs) },
    { head: words.size, kind: "number", cell: ({ sizeBytes }) => fileSize(sizeBytes) },
  ];
  // Where there is one store alone, nothing can be moved.
  const isMovable = figures.some(({ store, blobs }) => blobs > 0 && store !== target) &&
    may(viewerOf({ state }), "platform.write");
  return (
    <PortalShell state={state} url={url}>
      <RunHead
        state={state}
        path="/admin/storage"
        title={words.title}
        lead={words.lead}
        start={isMovable && !isUnderWay ? words.startMove[target] : null}
        icon="arrow-right"
      />
      <Table caption={words.stores} columns={columns} rows={figures} />
      <Section id="move" title={words.move}>
        <MoveReport state={state} move={move} job={job} />
      </Section>
      <RetentionReport state={state} retention={retention} />
    </PortalShell>
  );
});
