import { progressOf } from "../../../domain/driver/steps.ts";
import { driverWords } from "../../../domain/i18n/driver/driver_words.ts";
import { StopQueue } from "../../../islands/StopQueue.tsx";
import { type State, viewerOf } from "../state.ts";
import type { DriverStop } from "./load_stop.ts";

export interface UnsentProps {
  readonly state: State;
  /** The stop of the page; none on the day's list. */
  readonly at?: DriverStop;
  /** Pages to keep on the phone, for the time without network. */
  readonly pages?: readonly string[];
}

/** What this phone has not sent yet. The words go along, so that the browser needs no catalogue. */
export function Unsent({ state, at, pages = [] }: UnsentProps) {
  const { told, queue, codeSent, addDocument } = driverWords(state.lang);
  return (
    <StopQueue
      driverId={viewerOf({ state }).id}
      lang={state.lang}
      pages={[...pages]}
      words={{ ...queue, told, codeSent, addDocument, required: state.words.formErrors.required }}
      {...at && {
        stop: {
          orderId: at.order.id,
          stopId: at.stop.id,
          kind: at.stop.kind,
          path: at.path,
          progress: progressOf(at.order, at.stop),
          timeZone: at.stop.place.timeZone,
        },
      }}
    />
  );
}
