import { Buffer } from "node:buffer";
import { lookup as lookUp } from "node:dns/promises";
import http, { type IncomingMessage } from "node:http";
import { Duplex } from "node:stream";
import { isPublicAddress } from "../../../domain/webhooks/public_address.ts";
import { literalAddress, targetFault } from "../../../domain/webhooks/target.ts";
import { OutgoingTimeout, TargetRefused } from "./outgoing_faults.ts";

/** What is sent. */
export interface OutgoingRequest {
  readonly method: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** How far a call may go. */
export interface OutgoingLimits {
  /** From the name's resolution to the last byte of the answer. */
  readonly timeoutMs: number;
  /** Private addresses and plain http are targets too: for the demo and for tests. */
  readonly allowPrivate: boolean;
  /** Bytes of the answer's body that are read, {@link MAX_ANSWER_BYTES} unless told. */
  readonly maxBytes?: number;
  /** Ends the call early. */
  readonly signal?: AbortSignal;
  /** Addresses of a name; the system's unless told. */
  readonly resolve?: (hostname: string) => Promise<readonly string[]>;
  /** Authorities (PEM) that are trusted besides those that the process knows: for tests. */
  readonly authorities?: readonly string[];
}

export const MAX_ANSWER_BYTES = 16 * 1024;

/** Statuses whose answer has no body by definition: a `Response` with one would throw. */
const BODILESS = [204, 205, 304];

/**
 * Calls an address that somebody else gave us, without lending them our place in the network. The name is resolved once, its addresses are checked, and
 * the connection goes to one that was checked: whatever a resolver says a moment later, nobody asks. Redirects are answers like any other; no
 * connection is kept.
 * @throws {TargetRefused} for a private address, {@link OutgoingTimeout}, or what the network said.
 */
export async function guardedFetch(target: string, request: OutgoingRequest, limits: OutgoingLimits): Promise<Response> {
  const fault = targetFault(target, limits.allowPrivate);
  if (fault !== null) throw new TargetRefused(fault);
  const over = new AbortController();
  const timeout = new OutgoingTimeout(`no answer within ${limits.timeoutMs} ms`);
  const timer = setTimeout(() => over.abort(timeout), limits.timeoutMs);
  const endEarly = () => over.abort(limits.signal?.reason);
  limits.signal?.addEventListener("abort", endEarly);
  if (limits.signal?.aborted) endEarly();
  try {
    return await Promise.race([exchange(new URL(target), request, limits, over.signal), whenAborted(over.signal)]);
  } finally {
    clearTimeout(timer);
    limits.signal?.removeEventListener("abort", endEarly);
    over.abort();
  }
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop);
    if (signal.aborted) stop();
  });
}

/** One request and its answer over a connection of its own, which ends with `signal`. */
async function exchange(url: URL, request: OutgoingRequest, limits: OutgoingLimits, signal: AbortSignal): Promise<Response> {
  const connection = await connect(url, await checkedAddresses(url, limits), limits, signal);
  // The same streams, which Deno and Node declare differently.
  const socket = Duplex.fromWeb(connection as unknown as Parameters<typeof Duplex.fromWeb>[0]);
  signal.addEventListener("abort", () => socket.destroy());
  const { method, headers, body } = request;
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const options = { method, headers: { ...headers, ...length, connection: "close" }, createConnection: () => socket };
  // The bytes inside the connection are those of plain HTTP/1.1, whether it is encrypted or not.
  const call = http.request({ ...options, host: url.hostname, path: url.pathname + url.search, setHost: false });
  call.setHeader("host", url.host);
  return await new Promise((resolve, reject) => {
    call.on("error", reject);
    call.on("response", (answer) => {
      readBody(answer, limits.maxBytes ?? MAX_ANSWER_BYTES).then((read) => resolve(responseOf(answer, read)), reject);
    });
    call.end(body);
  });
}

/** A connection to the first of `addresses` that takes one, encrypted for the name of the URL unless it is plain http. */
async function connect(
  url: URL,
  addresses: readonly string[],
  { authorities = [] }: OutgoingLimits,
  signal: AbortSignal,
): Promise<Deno.Conn> {
  const isEncrypted = url.protocol === "https:";
  const port = Number(url.port || (isEncrypted ? 443 : 80));
  let refusal: unknown;
  for (const hostname of addresses) {
    try {
      const plain = await Deno.connect({ hostname, port });
      if (!isEncrypted) return keepUntil(signal, plain);
      const name = url.hostname.replace(/^\[|\]$/g, "");
      const options = { hostname: name, alpnProtocols: ["http/1.1"], caCerts: [...authorities] };
      const encrypted = keepUntil(signal, await Deno.startTls(plain, options));
      await encrypted.handshake();
      return encrypted;
    } catch (error) {
      refusal = error;
    }
    if (signal.aborted) break;
  }
  throw refusal;
}

/** Closes a connection that comes too late. */
function keepUntil<Connection extends Deno.Conn>(signal: AbortSignal, connection: Connection): Connection {
  if (!signal.aborted) return connection;
  connection.close();
  throw signal.reason;
}

/** The addresses of the URL's name, those of the older family first, which is reached from everywhere. Refused when any is not public. */
async function checkedAddresses(
  { hostname }: URL,
  { allowPrivate, resolve = resolveBySystem }: OutgoingLimits,
): Promise<string[]> {
  const literal = literalAddress(hostname);
  const addresses = literal === null ? await resolve(hostname) : [literal];
  if (!allowPrivate && !addresses.every(isPublicAddress)) throw new TargetRefused("not_public");
  return addresses.toSorted((a, b) => Number(a.includes(":")) - Number(b.includes(":")));
}

async function resolveBySystem(hostname: string): Promise<string[]> {
  return (await lookUp(hostname, { all: true })).map(({ address }) => address);
}

/** The first `maxBytes` of a body; what comes after is never asked for. */
async function readBody(answer: IncomingMessage, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= maxBytes) break;
  }
  return new Uint8Array(Buffer.concat(chunks).subarray(0, maxBytes));
}

function responseOf({ statusCode = 0, headers }: IncomingMessage, body: Uint8Array<ArrayBuffer>): Response {
  const fields = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one])
  );
  return new Response(BODILESS.includes(statusCode) ? null : body, { status: statusCode, headers: fields });
}
