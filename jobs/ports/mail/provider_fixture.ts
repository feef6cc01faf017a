/** One request as a provider of the tests got it. */
export interface ProviderCall {
  readonly request: Request;
  readonly path: string;
  readonly body: Uint8Array;
}

/** A provider's interface on a free port: keeps what it is asked and answers as a test says. */
export function provider(answer: (call: ProviderCall) => Response | Promise<Response>) {
  const calls: ProviderCall[] = [];
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, async (request) => {
    const call = { request, path: new URL(request.url).pathname, body: await request.bytes() };
    calls.push(call);
    return await answer(call);
  });
  return {
    calls,
    endpoint: `http://127.0.0.1:${server.addr.port}`,
    /** What was asked last, as JSON. */
    asked: () => JSON.parse(new TextDecoder().decode(calls.at(-1)!.body)),
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}
