import { sniffFile } from "../../../domain/documents/sniff_file.ts";
import { type Form, readFiles } from "../../../domain/forms/form.ts";
import type { DriverWords } from "../../../domain/i18n/driver/fr.ts";
import type { DocumentKind, OrderDocument } from "../../../domain/orders/types.ts";
import { accept, refuse, type Result } from "../../../domain/result.ts";
import { putBlob } from "../../../kv/blobs/blobs.ts";
import type { Store } from "../../../kv/store.ts";

export const MAX_FILES = 6;
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** For the file chooser of a page. No "image/*": phones that keep their pictures as HEIC then hand over a JPEG. */
export const ACCEPT = "image/jpeg,image/png,image/webp,application/pdf";

/** A file as its form sent it, and what it will be. */
export interface ChosenFile {
  readonly field: string;
  readonly file: File;
  readonly kind: DocumentKind;
}

/** Why a file is not taken: a text of the catalogue, at the field that it was chosen in. */
export interface FileRefusal {
  readonly field: string;
  readonly code: keyof DriverWords["fileRefusal"];
  readonly name: string;
}

/** A document whose bytes are stored. */
export type StoredDocument = Omit<OrderDocument, "addedAt" | "addedBy">;

/** The files that a form carries in `fields`, each field with the kind of its documents. */
export function chosenFiles(form: Form, fields: Readonly<Record<string, DocumentKind>>): ChosenFile[] {
  return Object.entries(fields).flatMap(([field, kind]) => readFiles(form, field).map((file) => ({ field, file, kind })));
}

/**
 * Checks every file and then stores the bytes of all as blobs, under their hash; nothing is stored when one is refused. The bytes decide what a
 * file is, not its name nor what the browser says.
 */
export async function storeFiles(
  store: Store,
  stopId: string,
  chosen: readonly ChosenFile[],
): Promise<Result<StoredDocument[], FileRefusal>> {
  const sniffed = [];
  for (const [index, { field, file, kind }] of chosen.entries()) {
    const { name } = file;
    if (index >= MAX_FILES) return refuse({ field, code: "too_many", name });
    if (file.size > MAX_FILE_BYTES) return refuse({ field, code: "too_large", name });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const mediaType = sniffFile(bytes);
    if (mediaType === null) return refuse({ field, code: "not_accepted", name });
    if (mediaType === "image/heic") return refuse({ field, code: "heic", name });
    sniffed.push({ kind, name: name.slice(0, 120) || kind, mediaType, sizeBytes: bytes.length, stopId, bytes });
  }
  const documents: StoredDocument[] = [];
  for (const { bytes, ...document } of sniffed) {
    documents.push({ ...document, id: store.newId(), sha256: await putBlob(store.kv, bytes) });
  }
  return accept(documents);
}
