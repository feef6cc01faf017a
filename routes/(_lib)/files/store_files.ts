import { HttpError } from "fresh";
import type { FieldError } from "../../../components/form/ErrorSummary.tsx";
import { type FileFault, MAX_FILE_BYTES } from "../../../domain/documents/file_fault.ts";
import { type Form, readFiles } from "../../../domain/forms/form.ts";
import { filesWords } from "../../../domain/i18n/files/files_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import type { DocumentKind, DocumentSource, OrderDocument } from "../../../domain/orders/types.ts";
import { accept, refuse, type Result } from "../../../domain/result.ts";
import { checkFile } from "../../../jobs/ports/pictures/check_file.ts";
import type { State } from "../state.ts";

export const MAX_FILES = 6;

/** For the file chooser of a page. No "image/*": phones that keep their pictures as HEIC then hand over a JPEG. */
export const ACCEPT = "image/jpeg,image/png,image/webp,application/pdf";

/** A file as its form sent it, and what it will be. */
export interface ChosenFile<Kind extends string = DocumentKind> {
  readonly field: string;
  readonly file: File;
  readonly kind: Kind;
}

/** A document whose bytes are stored. */
export type StoredDocument<Kind extends string = DocumentKind> =
  & Omit<OrderDocument, "addedAt" | "addedBy" | "kind">
  & { readonly kind: Kind };

/** The files that a form carries in `fields`, each field with the kind of its documents. */
export function chosenFiles<Kind extends string>(form: Form, fields: Readonly<Record<string, Kind>>): ChosenFile<Kind>[] {
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
export async function storeFiles<Kind extends string>(
  { lang, deps: { store, ports: { storage, pictures } } }: Pick<State, "lang" | "deps">,
  source: DocumentSource,
  chosen: readonly ChosenFile<Kind>[],
  stopId?: string,
): Promise<Result<StoredDocument<Kind>[], FileRefusal>> {
  const checked = [];
  for (const [index, { field, file, kind }] of chosen.entries()) {
    const refused = (code: FileRefusal["code"]) =>
      refuse({ name: field, code, message: fill(filesWords(lang)[code], { name: file.name }) });
    if (index >= MAX_FILES) return refused("too_many");
    if (file.size > MAX_FILE_BYTES) return refused("too_large");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const sound = await checkFile(pictures, bytes, file.name, kind);
    if (!sound.ok) {
      if (sound.refusal === "busy") throw new HttpError(503);
      return refused(sound.refusal);
    }
    checked.push({ kind, source, ...sound.value, bytes });
  }
  const documents: StoredDocument<Kind>[] = [];
  for (const { bytes, ...document } of checked) {
    const { sha256, sizeBytes } = await storage.put(bytes, MAX_FILE_BYTES);
    documents.push({ ...document, id: store.newId(), sizeBytes, sha256, ...stopId !== undefined && { stopId } });
  }
  return accept(documents);
}
