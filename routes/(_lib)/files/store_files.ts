import { HttpError } from "fresh";
import type { FieldError } from "../../../components/form/ErrorSummary.tsx";
import { type FileFault, MAX_FILE_BYTES } from "../../../domain/documents/file_fault.ts";
import { fileName } from "../../../domain/documents/file_name.ts";
import { type FileType, headerFault } from "../../../domain/documents/header_fault.ts";
import { sniffFile } from "../../../domain/documents/sniff_file.ts";
import { type Form, readFiles } from "../../../domain/forms/form.ts";
import { filesWords } from "../../../domain/i18n/files/files_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import type { DocumentKind, DocumentSource, OrderDocument } from "../../../domain/orders/types.ts";
import { accept, refuse, type Result } from "../../../domain/result.ts";
import type { State } from "../state.ts";

export const MAX_FILES = 6;

/** For the file chooser of a page. No "image/*": phones that keep their pictures as HEIC then hand over a JPEG. */
export const ACCEPT = "image/jpeg,image/png,image/webp,application/pdf";

/** A file as its form sent it, and what it will be. */
export interface ChosenFile {
  readonly field: string;
  readonly file: File;
  readonly kind: DocumentKind;
}

/** A document whose bytes are stored. */
export type StoredDocument = Omit<OrderDocument, "addedAt" | "addedBy">;

/** The files that a form carries in `fields`, each field with the kind of its documents. */
export function chosenFiles(form: Form, fields: Readonly<Record<string, DocumentKind>>): ChosenFile[] {
  return Object.entries(fields).flatMap(([field, kind]) => readFiles(form, field).map((file) => ({ field, file, kind })));
}

/** Why a file is not taken, at the field that it was chosen in. */
export interface FileRefusal extends FieldError {
  readonly name: string;
  readonly code: FileFault | "too_many";
}

/**
 * Checks every file and then stores the bytes of all as blobs, under their hash; nothing is stored when one is refused. The bytes decide what a file is,
 * not its name nor what the browser says; they are opened by the port, off this thread.
 * @throws {HttpError} 503 when too many files wait for their check.
 */
export async function storeFiles(
  { lang, deps: { store, ports: { storage, pictures } } }: Pick<State, "lang" | "deps">,
  source: DocumentSource,
  chosen: readonly ChosenFile[],
  stopId?: string,
): Promise<Result<StoredDocument[], FileRefusal>> {
  const checked = [];
  for (const [index, { field, file, kind }] of chosen.entries()) {
    const refused = (code: FileRefusal["code"]) =>
      refuse({ name: field, code, message: fill(filesWords(lang)[code], { name: file.name }) });
    if (index >= MAX_FILES) return refused("too_many");
    if (file.size > MAX_FILE_BYTES) return refused("too_large");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = sniffFile(bytes);
    const fault = headerFault(bytes, type);
    if (fault !== null) return refused(fault);
    const mediaType = type as FileType;
    const opened = await pictures.check(bytes, mediaType);
    if (!opened.ok) {
      if (opened.refusal === "busy") throw new HttpError(503);
      return refused(opened.refusal);
    }
    checked.push({ kind, name: fileName(file.name, mediaType, kind), mediaType, source, ...opened.value, bytes });
  }
  const documents: StoredDocument[] = [];
  for (const { bytes, ...document } of checked) {
    const { sha256, sizeBytes } = await storage.put(bytes, MAX_FILE_BYTES);
    documents.push({ ...document, id: store.newId(), sizeBytes, sha256, ...stopId !== undefined && { stopId } });
  }
  return accept(documents);
}
