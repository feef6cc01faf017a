import { Buffer } from "node:buffer";
import { sniffFile } from "../../domain/documents/sniff_file.ts";

/** A signature that another system holds: the picture in base64, also as a `data:` address, or the text itself where it is none. */
export function signaturePicture(signature: string): { readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string } {
  const bytes = new Uint8Array(Buffer.from(signature.replace(/^data:[^,]*,/, ""), "base64"));
  const mediaType = sniffFile(bytes);
  return mediaType === null || mediaType === "image/heic"
    ? { bytes: new TextEncoder().encode(signature), mediaType: "text/plain; charset=utf-8" }
    : { bytes, mediaType };
}
