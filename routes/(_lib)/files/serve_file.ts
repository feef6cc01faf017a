import type { OrderDocument } from "../../../domain/orders/types.ts";
import type { BlobStream } from "../../../kv/blobs/stream_blob.ts";
import type { RequestContext } from "../state.ts";

/** Pictures that browsers show and that carry no script; SVG is not among them. */
const SHOWN: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif", "image/heic"]);

/**
 * Answers with bytes that somebody uploaded. Threat: a file that is a page of our origin in disguise; so its type is never guessed, it runs
 * nothing and loads nothing, and only pictures are shown in place.
 */
export function serveUpload(
  { state }: RequestContext,
  { stream, sizeBytes }: BlobStream,
  document: Pick<OrderDocument, "name" | "mediaType">,
): Response {
  const { name, mediaType } = document;
  state.ownHeaders["content-security-policy"] = "sandbox; default-src 'none'";
  return new Response(stream, { headers: fileHeaders(name, mediaType, sizeBytes, SHOWN.has(mediaType)) });
}

/** Answers with a PDF that we printed ourselves, shown in place; browsers' own viewers need no sandbox and bear none. */
export function servePdf(bytes: Uint8Array, name: string): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: fileHeaders(name, "application/pdf", bytes.byteLength, true),
  });
}

function fileHeaders(name: string, mediaType: string, sizeBytes: number, inPlace: boolean): HeadersInit {
  const ascii = name.normalize("NFD").replace(/[^\w. -]+/g, "").trim() || "file";
  const how = inPlace ? "inline" : "attachment";
  return {
    "content-type": mediaType,
    "content-length": String(sizeBytes),
    "content-disposition": `${how}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    "cache-control": "private, no-cache",
  };
}
