import { PostButton } from "../../../../components/layout/PostButton.tsx";
import { formatsFor } from "../../../../domain/formats/formats.ts";
import { fill } from "../../../../domain/i18n/fill.ts";
import type { StorageWords } from "../../../../domain/i18n/storage/fr.ts";
import { storageWords } from "../../../../domain/i18n/storage/storage_words.ts";
import { may } from "../../../../domain/rights/policy.ts";
import type { DocumentMove } from "../../../../kv/blobs/document_move.ts";
import type { Job } from "../../../../kv/jobs/job.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import { type State, viewerOf } from "../../../(_lib)/state.ts";

/** The newest move; its job while that is there. */
export interface MoveView {
  readonly move: DocumentMove | null;
  readonly job: Job | null;
}

/** How far the newest move of documents is, and the button that stops it. */
export function MoveReport({ state, move, job }: MoveView & { readonly state: State }) {
  const words = storageWords(state.lang);
  const { integer, fileSize, dateTime } = formatsFor(state.lang, viewerOf({ state }).timeZone);
  if (move === null) return <p>{words.never}</p>;
  const { to, by, startedAt, moved, movedBytes, failed, finishedAt } = move;
  return (
    <>
      <p>{fill(words.started, { store: words.names[to], at: dateTime(startedAt), by: by.name })}</p>
      <p>{fill(words.progress, { moved: integer(moved), size: fileSize(movedBytes) })}</p>
      {failed > 0 && <p class="text-stop">{fill(words.failed, { failed: integer(failed) })}</p>}
      <p>{finishedAt === undefined ? standing(words, job) : fill(words.finished, { at: dateTime(finishedAt) })}</p>
      {job !== null && job.state !== "dead" && !job.cancelled && may(viewerOf({ state }), "platform.write") && (
        <PostButton
          action={`/admin/jobs/${job.id}/cancellation`}
          csrf={state.session?.csrf}
          operationId={newOperationId()}
          icon="x"
        >
          {words.cancel}
        </PostButton>
      )}
    </>
  );
}

function standing(words: StorageWords, job: Job | null): string {
  switch (job?.state) {
    case undefined:
      return words.stopped;
    case "queued":
      return words.waiting;
    case "running":
      return words.running;
    case "retrying":
      return fill(words.retrying, { error: job?.lastError ?? "" });
    case "dead":
      return fill(words.dead, { error: job?.lastError ?? "" });
  }
}
