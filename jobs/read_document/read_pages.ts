import type { PageOfJob, PageRecorded } from "../../kv/documents/add_page.ts";
import type { Run } from "../handler.ts";
import type { RecogniseOptions, Recogniser } from "../ports/recogniser/recogniser.ts";

/** Which pages of a document are read, and how. */
export interface PagesToRead extends Pick<RecogniseOptions, "langs" | "firstPage"> {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** Those behind are not read; absent where all are. */
  readonly mostPages?: number;
  /** Records a page as soon as it is read. */
  record(read: PageOfJob): Promise<PageRecorded>;
}

/** Reads what is not read yet of a document; gives what became of its last page, after which no other was read unless it was "recorded". */
export async function readPages(
  recogniser: Recogniser,
  { bytes, mediaType, langs, firstPage, mostPages = Infinity, record }: PagesToRead,
  { messageId, signal, step }: Run,
): Promise<PageRecorded> {
  if (firstPage >= mostPages) return "recorded";
  const end = new AbortController();
  let last: PageRecorded = "recorded";
  await recogniser.recognise(bytes, mediaType, {
    langs,
    firstPage,
    signal: AbortSignal.any([signal, end.signal]),
    async onPage(read) {
      const count = Math.min(read.count, mostPages);
      last = await record({ ...read, count, jobId: messageId, monthlyPages: recogniser.monthlyPages });
      if (last !== "recorded" || read.index + 1 === mostPages) end.abort();
      await step({ done: read.index + 1, total: count });
    },
  }).catch((error: unknown) => {
    if (!end.signal.aborted) throw error;
  });
  return last;
}
