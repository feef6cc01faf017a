import { HttpError } from "fresh";
import type { OrderDocument } from "../../../domain/orders/types.ts";
import type { BlobStream } from "../../../kv/blobs/stream_blob.ts";
import { getOrderFor } from "../../../kv/orders/change_order.ts";
import { seenBy, type SeenOrder } from "../../(_lib)/orders/order_view.ts";
import { type RequestContext, viewerOf } from "../../(_lib)/state.ts";

/**
 * The order whose file is asked for, as its viewer sees it.
 * @throws {HttpError} 404 when it is not the viewer's to see.
 */
export async function orderOfFile(ctx: RequestContext): Promise<SeenOrder> {
  const viewer = viewerOf(ctx);
  const order = await getOrderFor(ctx.state.deps.store.kv, viewer, ctx.params.orderId!);
  const seen = order && seenBy(viewer, order.value);
  if (!seen) throw new HttpError(404);
  return seen;
}

/** Pictures that browsers show and that carry no script; SVG is not among them. */
const SHOWN: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif", "image/heic"]);

/**
 * Answers with bytes that somebody uploaded. Threat: a file that is a page of our origin in disguise; so its type is never guessed, it runs
 * nothing and loads nothing, and only pictures are shown in place.
 */
export function serveUpload({ state }: RequestContext, { stream, sizeBytes }: BlobStream, document: OrderDocument): Response {
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
