import { PostButton } from "../../../components/layout/PostButton.tsx";
import { isUnderWay, type ReadingStage } from "../../../domain/documents/reading.ts";
import { readingWords } from "../../../domain/i18n/reading/reading_words.ts";
import { newOperationId } from "../operation_id.ts";
import type { State } from "../state.ts";

export interface ReadingActProps {
  state: State;
  /** Of the reading. */
  path: string;
  reading: ReadingStage;
}

/** What may be done about a reading that is not at its end, or ended badly. */
export function ReadingAct({ state, path, reading }: ReadingActProps) {
  if (reading.state === "read" || reading.state === "not_read") return null;
  const words = readingWords(state.lang);
  const form = { csrf: state.session?.csrf, operationId: newOperationId() };
  return isUnderWay(reading)
    ? <PostButton action={`${path}/cancellation`} {...form} kind="quiet" icon="x">{words.cancel}</PostButton>
    : <PostButton action={path} {...form} icon="refresh-cw">{words.readAgain}</PostButton>;
}
