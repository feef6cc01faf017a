import { ReadingStatus } from "../../../components/documents/ReadingStatus.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { isToConfirm, type Reading } from "../../../domain/documents/reading.ts";
import { readingWords } from "../../../domain/i18n/reading/reading_words.ts";
import { reviewWords } from "../../../domain/i18n/review/review_words.ts";
import { may } from "../../../domain/rights/policy.ts";
import { newOperationId } from "../operation_id.ts";
import { type State, viewerOf } from "../state.ts";

export interface DocumentReadingProps {
  state: State;
  /** Of the document's reading. */
  path: string;
  /** Undefined where nobody asked for it. */
  reading: Reading | undefined;
}

/** Beside a document in its order's list: has it read, or says how far that is and leads to what was read. */
export function DocumentReading({ state, path, reading }: DocumentReadingProps) {
  const { lang } = state;
  const words = readingWords(lang);
  const mayWrite = may(viewerOf({ state }), "orders.write");
  if (reading === undefined) {
    if (!mayWrite) return null;
    return (
      <PostButton action={path} csrf={state.session?.csrf} operationId={newOperationId()} kind="quiet" icon="scan-text">
        {words.read}
      </PostButton>
    );
  }
  return (
    <>
      <ReadingStatus lang={lang} reading={reading} />
      <LinkButton href={path} kind="quiet" icon="scan-text">
        {mayWrite && isToConfirm(reading) ? reviewWords(lang).title : words.open}
      </LinkButton>
    </>
  );
}
