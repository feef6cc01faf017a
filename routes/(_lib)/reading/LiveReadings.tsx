import type { ComponentChildren } from "preact";
import { isUnderWay, type ReadingStage } from "../../../domain/documents/reading.ts";
import { ReadingProgress } from "../../../islands/ReadingProgress.tsx";

export interface LiveReadingsProps {
  /** Of the part, unique on the page. */
  id: string;
  /** The page itself. */
  page: string;
  /** The order whose changes the page tells besides. */
  orderId?: string | undefined;
  readings: readonly ReadingStage[];
  children: ComponentChildren;
}

/** A part of a page that tells how far documents are read, and renews itself while one is: until none is, and without script otherwise. */
export function LiveReadings({ id, page, orderId, readings, children }: LiveReadingsProps) {
  const isLive = readings.some(isUnderWay);
  const version = readings.map(({ state, pagesRead = 0 }) => `${state} ${pagesRead}`).join(", ");
  return (
    <>
      <div id={id} data-version={version} data-under-way={isLive ? "true" : undefined}>{children}</div>
      {isLive && <ReadingProgress region={id} page={page} orderId={orderId} />}
    </>
  );
}
