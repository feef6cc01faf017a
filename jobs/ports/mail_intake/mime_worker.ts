/// <reference lib="webworker" />
import type { MimeAnswer } from "./mime_messages.ts";
import { readMime } from "./read_mime.ts";

self.addEventListener("message", async ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  const read = await readMime(data);
  const answer: MimeAnswer = read.ok ? { kind: "read", mail: read.value } : { kind: "refused", fault: read.refusal };
  self.postMessage(answer, read.ok ? read.value.parts.map(({ bytes }) => bytes.buffer) : []);
});
