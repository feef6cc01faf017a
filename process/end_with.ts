/**
 * The answer, whose event stream ends when `signal` aborts: such a stream has no end of its own, and whoever reads it is to see a clean one.
 * Browsers then connect again by themselves. Any other answer is given back as it is.
 */
export function endWith(signal: AbortSignal, answer: Response): Response {
  // Asked in this order: to look at the body of any other answer would make a stream of its text.
  if (!answer.headers.get("content-type")?.startsWith("text/event-stream") || answer.body === null) return answer;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  answer.body.pipeTo(writable, { signal, preventAbort: true }).catch(() => writable.close()).catch(() => {});
  return new Response(readable, answer);
}
