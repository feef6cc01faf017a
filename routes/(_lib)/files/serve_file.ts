import { HttpError } from "fresh";
import { PICTURE_TYPE } from "../../../domain/documents/document_pictures.ts";
import type { OrderDocument } from "../../../domain/orders/types.ts";
import type { RequestContext } from "../state.ts";

/** Pictures that browsers show and that carry no script; SVG is not among them. */
const SHOWN: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif", "image/heic"]);

/**
 * Answers with bytes that somebody uploaded; by an address of the store that holds them, where settings say so. Threat: a file that is a page of our
 * origin in disguise; so its type is never guessed, it runs nothing and loads nothing, and only pictures are shown in place.
 * @throws {HttpError} 404 when the bytes are not there any more.
 */
export async function serveUpload(
  { req, state }: RequestContext,
  { sha256, name, mediaType }: Pick<OrderDocument, "sha256" | "name" | "mediaType">,
): Promise<Response> {
  const { storage } = state.deps.ports;
  const disposition = dispositionOf(name, SHOWN.has(mediaType));
  // Our pages may show pictures of our own origin alone.
  const isShownInPage = req.headers.get("sec-fetch-dest") === "image";
  const link = isShownInPage ? null : await storage.linkTo(sha256, { mediaType, disposition });
  if (link !== null) return new Response(null, { status: 302, headers: { location: link, "cache-control": "no-store" } });
  const opened = await storage.open(sha256);
  if (opened === null) throw new HttpError(404);
  state.ownHeaders["content-security-policy"] = "sandbox; default-src 'none'";
  return new Response(opened.stream, { headers: fileHeaders(mediaType, opened.sizeBytes, disposition) });
}

/** Answers with a picture that we made of such bytes, for a browser to keep. @throws {HttpError} 404 when it is not there any more. */
export async function servePicture({ state }: RequestContext, sha256: string): Promise<Response> {
  const opened = await state.deps.ports.storage.open(sha256);
  if (opened === null) throw new HttpError(404);
  state.ownHeaders["content-security-policy"] = "sandbox; default-src 'none'";
  const headers = fileHeaders(PICTURE_TYPE, opened.sizeBytes, "inline");
  return new Response(opened.stream, { headers: { ...headers, "cache-control": "private, max-age=31536000, immutable" } });
}

/** Answers with a PDF that we printed ourselves, shown in place; browsers' own viewers need no sandbox and bear none. */
export function servePdf(bytes: Uint8Array, name: string): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: fileHeaders("application/pdf", bytes.byteLength, dispositionOf(name, true)),
  });
}

function fileHeaders(mediaType: string, sizeBytes: number, disposition: string): Record<string, string> {
  return {
    "content-type": mediaType,
    "content-length": String(sizeBytes),
    "content-disposition": disposition,
    "cache-control": "private, no-cache",
  };
}

function dispositionOf(name: string, inPlace: boolean): string {
  const ascii = name.normalize("NFD").replace(/[^\w. -]+/g, "").trim() || "file";
  return `${inPlace ? "inline" : "attachment"}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
