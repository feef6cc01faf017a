import assert from "node:assert/strict";
import { endWith } from "./end_with.ts";

/** An event stream that has told one thing and never ends by itself; `left` resolves when nobody reads it any more. */
function liveAnswer(): { readonly answer: Response; readonly left: Promise<void> } {
  const left = Promise.withResolvers<void>();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode("data: 1\n\n")),
    cancel: () => left.resolve(),
  });
  return { answer: new Response(body, { status: 201, headers: { "content-type": "text/event-stream" } }), left: left.promise };
}

Deno.test("endWith() ends an open event stream cleanly, after what it told, and leaves its source", async () => {
  const stop = new AbortController();
  const { answer, left } = liveAnswer();
  const ended = endWith(stop.signal, answer);
  const reader = ended.body!.pipeThrough(new TextDecoderStream()).getReader();
  assert.equal(ended.status, 201);
  assert.equal(ended.headers.get("content-type"), "text/event-stream");
  assert.deepEqual(await reader.read(), { done: false, value: "data: 1\n\n" });

  stop.abort();

  assert.deepEqual(await reader.read(), { done: true, value: undefined });
  await left;
});

Deno.test("endWith() ends an event stream that begins after the signal at once", async () => {
  const { answer, left } = liveAnswer();
  await endWith(AbortSignal.abort(), answer).text();
  await left;
});

Deno.test("endWith() leaves the source when the client leaves", async () => {
  const { answer, left } = liveAnswer();
  await endWith(new AbortController().signal, answer).body!.cancel();
  await left;
});

Deno.test("endWith() gives back any other answer as it is", () => {
  for (
    const answer of [new Response("page", { headers: { "content-type": "text/html" } }), new Response(null, { status: 304 })]
  ) {
    assert.equal(endWith(AbortSignal.abort(), answer), answer);
  }
});
