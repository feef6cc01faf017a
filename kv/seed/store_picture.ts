import type { EvidenceFile } from "../../domain/pallets/types.ts";
import { putBlob } from "../blobs/put_blob.ts";
import type { Store } from "../store.ts";
import { proofPicture } from "./proof_picture.ts";

/** Stores a picture of a signed paper under `name`, its lines of writing made from `text`; gives what refers to it. */
export async function storePicture(store: Store, name: string, text: string): Promise<EvidenceFile> {
  const bytes = proofPicture(text);
  const sha256 = await putBlob(store, bytes);
  return { id: store.newId(), name, mediaType: "image/png", sizeBytes: bytes.length, sha256 };
}
