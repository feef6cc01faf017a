import { endWith } from "./end_with.ts";
import { StartError } from "./start_error.ts";

/** What a server serves, and how it ends. */
export interface Served {
  readonly fetch: Deno.ServeHandler;
  /** Begins no more work of its own, and waits for what is under way. */
  stopJobs(): Promise<void>;
  /** Ends what the handler used, once no request is under way. */
  close(): Promise<void>;
}

interface Address {
  readonly hostname: string;
  readonly port: number;
}

/** Requests under way have this long; what is not ended by then is cut. */
const GRACE_MS = 3_000;
/** A process that was told to stop is gone after this, whatever hangs. */
const STOP_MS = 4_800;

/**
 * Serves what `open` gives until the process is told to stop, then finishes the requests and the jobs under way, closes, and ends the process. The port is
 * taken first: nothing is opened when it is busy, and early requests wait.
 * @throws {StartError} when the port is busy or may not be used.
 */
export async function serve(address: Address, open: () => Promise<Served>): Promise<void> {
  const opened = Promise.withResolvers<Served>();
  opened.promise.catch(() => {});
  const requests = new RequestsUnderWay();
  const server = listen(address, (request, info) => requests.take(async () => (await opened.promise).fetch(request, info)));
  const stopped = stopSignal();
  try {
    opened.resolve(await open());
  } catch (error) {
    opened.reject(error);
    await server.shutdown();
    throw error;
  }
  await stopped;
  setTimeout(() => Deno.exit(1), STOP_MS);
  const finished = requests.finish().then(() => server.shutdown());
  console.log("stopping: requests under way come to their end first");
  const { stopJobs, close } = await opened.promise;
  const graceOver = new Promise((resolve) => setTimeout(resolve, GRACE_MS));
  await Promise.all([Promise.race([finished, graceOver]), stopJobs()]);
  await close();
  Deno.exit(0);
}

/** Counts requests, because `Deno.HttpServer.shutdown` takes the body away from those that still read it: it may be called only after them. */
class RequestsUnderWay {
  readonly #ended = Promise.withResolvers<void>();
  readonly #finishing = new AbortController();
  #count = 0;

  async take(answer: () => Promise<Response>): Promise<Response> {
    if (this.#finishing.signal.aborted) {
      return new Response(null, { status: 503, headers: { connection: "close", "retry-after": "1" } });
    }
    this.#count++;
    try {
      return endWith(this.#finishing.signal, await answer());
    } finally {
      this.#count--;
      this.#settle();
    }
  }

  /** Takes no more, ends the live pages' streams, and waits for the requests that are under way. */
  finish(): Promise<void> {
    this.#finishing.abort();
    this.#settle();
    return this.#ended.promise;
  }

  #settle(): void {
    if (this.#finishing.signal.aborted && this.#count === 0) this.#ended.resolve();
  }
}

function listen({ hostname, port }: Address, handler: Deno.ServeHandler): Deno.HttpServer {
  try {
    return Deno.serve({ hostname, port, onListen() {} }, handler);
  } catch (error) {
    if (error instanceof Deno.errors.AddrInUse) {
      throw new StartError(`port ${port} is busy: stop what uses it, or set PORT to another`);
    }
    if (error instanceof Deno.errors.PermissionDenied) throw new StartError(`port ${port} may not be used: set PORT to another`);
    throw error;
  }
}

/** Resolves when the process is told to stop. */
function stopSignal(): Promise<void> {
  const signals: Deno.Signal[] = Deno.build.os === "windows" ? ["SIGINT", "SIGBREAK"] : ["SIGINT", "SIGTERM"];
  return new Promise((resolve) => {
    for (const signal of signals) Deno.addSignalListener(signal, resolve);
  });
}
