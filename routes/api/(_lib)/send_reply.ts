import type { RequestContext } from "../../(_lib)/state.ts";
import type { Reply } from "./reply.ts";
import { compressedTag, isKnown, tagOfBody } from "./tags.ts";

/** Shorter bodies grow by compression, or hardly shrink. */
const COMPRESSED_FROM_CHARS = 1_024;
const TAKES_GZIP = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i;

/** A reply as it is sent and, under an idempotency key, kept: its body as text. */
export interface WrittenReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string | null;
}

/** A reply with its body written out. */
export function write({ status, headers = {}, body }: Reply): WrittenReply {
  return { status, headers, text: body === undefined ? null : JSON.stringify(body) };
}

/** Sends a reply: tagged, left out where the client has it already, compressed where it may be. */
export function send({ req, state }: RequestContext, { status, headers, text }: WrittenReply): Response {
  const sent: Record<string, string> = {
    "cache-control": state.caller ? "private, no-cache" : "no-store",
    vary: "Accept-Encoding, Accept-Language",
    ...headers,
  };
  if (status === 200 && text !== null && (req.method === "GET" || req.method === "HEAD")) {
    const tag = sent["etag"] ??= tagOfBody(text);
    if (isKnown(req, tag)) return new Response(null, { status: 304, headers: sent });
  }
  if (text === null) return new Response(null, { status, headers: sent });
  sent["content-type"] = "application/json";
  if (text.length < COMPRESSED_FROM_CHARS || !TAKES_GZIP.test(req.headers.get("accept-encoding") ?? "")) {
    return new Response(text, { status, headers: sent });
  }
  sent["content-encoding"] = "gzip";
  if (sent["etag"] !== undefined) sent["etag"] = compressedTag(sent["etag"]);
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip")), { status, headers: sent });
}
