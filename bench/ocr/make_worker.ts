/// <reference lib="webworker" />
import { make, plans } from "./documents.ts";

const planned = plans();

/** Answers the number of a plan by its document, and by null after the last. */
self.addEventListener("message", async ({ data: index }: MessageEvent<number>) => {
  const plan = planned[index];
  self.postMessage(plan === undefined ? null : await make(plan));
});
