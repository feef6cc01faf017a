import { PortTimeout } from "../port_timeout.ts";

/**
 * The pieces of a body as they come. Ends the connection when the reader has had enough.
 * @throws {PortTimeout} when the next piece takes longer than `pauseMs`.
 */
export async function* withinPauses(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  pauseMs: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  try {
    for (let piece = await next(reader, pauseMs); !piece.done; piece = await next(reader, pauseMs)) yield piece.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function next<T>(reader: ReadableStreamDefaultReader<T>, pauseMs: number): Promise<ReadableStreamReadResult<T>> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new PortTimeout(`the body paused for more than ${pauseMs} ms`)), pauseMs);
  try {
    return await Promise.race([reader.read(), late]);
  } finally {
    clearTimeout(timer);
  }
}
