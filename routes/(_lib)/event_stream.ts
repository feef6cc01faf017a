import { MINUTE_MS, SECOND_MS } from "../../domain/time/instant.ts";

const BEAT_MS = 15 * SECOND_MS;
/** A stream ends by then and the browser asks again: whoever lost the right to look stops seeing. */
const LIFE_MS = 10 * MINUTE_MS;

/** What a "change" says: `id` is what the browser sends as `Last-Event-ID` when it connects again. */
export interface StreamEvent {
  readonly id?: string;
  readonly data: string;
}

/** Follows something until `signal` aborts; calls `tell` when what it follows has changed. The stream ends when it does. */
export type Follow = (tell: (event?: StreamEvent) => void, signal: AbortSignal) => Promise<void>;

let open = 0;

/** Streams that are open in this process. */
export function openStreams(): number {
  return open;
}

/**
 * Server-sent events: a "change" each time that `follow` tells, a comment now and then so that nothing on the way gives up. Ends when the
 * client leaves, or the store closes; keeps no process alive.
 */
export function eventStream(follow: Follow): Response {
  const encoder = new TextEncoder();
  const ended = new AbortController();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => ended.signal.aborted || controller.enqueue(encoder.encode(text));
      const end = () => {
        if (ended.signal.aborted) return;
        ended.abort();
        controller.close();
      };
      const timers = [setInterval(send, BEAT_MS, ":\n\n"), setTimeout(end, LIFE_MS)];
      for (const timer of timers) Deno.unrefTimer(timer);
      open++;
      ended.signal.addEventListener("abort", () => {
        open--;
        timers.forEach(clearTimeout);
      });
      send("retry: 2000\n\n");
      // A store that closes under the stream ends it, as a client that leaves does.
      follow((event) => send(eventText(event)), ended.signal).catch(() => {}).finally(end);
    },
    cancel: () => ended.abort(),
  });
  return new Response(body, { headers: { "content-type": "text/event-stream", "cache-control": "no-store" } });
}

function eventText({ id, data }: StreamEvent = { data: "change" }): string {
  return `${id === undefined ? "" : `id: ${id}\n`}event: change\ndata: ${data}\n\n`;
}
