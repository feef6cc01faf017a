import { z } from "zod";
import { text } from "../../../../../domain/forms/fields.ts";
import { parseFields, readFiles } from "../../../../../domain/forms/form.ts";
import { fill } from "../../../../../domain/i18n/fill.ts";
import { formatsFor } from "../../../../../domain/formats/formats.ts";
import { orderFormWords } from "../../../../../domain/i18n/order_form/order_form_words.ts";
import { accept, refuse, type Result } from "../../../../../domain/result.ts";
import { readStored } from "../../../../../jobs/ports/storage/read_stored.ts";
import { putBlob } from "../../../../../kv/blobs/put_blob.ts";
import { type FilePreview, previewFile } from "../../../../../kv/orders/import_orders.ts";
import { type RequestContext, viewerOf } from "../../../../(_lib)/state.ts";

/** Two thousand rows of a kilobyte each. */
const MAX_FILE_BYTES = 2_000_000;

/** A file that waits for its confirmation: the bytes are a blob under `sha256`. */
export interface ImportFile {
  readonly sha256: string;
  readonly name: string;
}

const ImportFileFields = z.strictObject({
  file: z.string().regex(/^[0-9a-f]{64}$/),
  name: text(120),
});

/** Which stored file a form or an address names; null when it names none. */
export function importFileOf(fields: { get(name: string): unknown }): ImportFile | null {
  const parsed = parseFields(ImportFileFields, { file: fields.get("file"), name: fields.get("name") });
  return parsed.ok ? { sha256: parsed.value.file, name: parsed.value.name } : null;
}

/** Stores the chosen file, which must be a CSV text that can be read as a whole; or tells what is wrong with it. */
export async function receiveFile(ctx: RequestContext): Promise<Result<ImportFile, string>> {
  const { state: { form, lang, deps: { store } } } = ctx;
  const words = orderFormWords(lang).import;
  const [file] = readFiles(form, "file");
  if (file === undefined) return refuse(words.fileMissing);
  if (file.size > MAX_FILE_BYTES) return refuse(words.fileTooLarge(formatsFor(lang).fileSize(MAX_FILE_BYTES)));
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.includes(0)) return refuse(words.notCsv);
  const preview = await previewOf(ctx, bytes);
  if (!preview.ok) return preview;
  const name = file.name.replace(/[\p{Cc}\p{Cf}]/gu, "").trim().slice(-120);
  return accept({ sha256: await putBlob(store, bytes), name: name || "import.csv" });
}

/** What importing a stored file would do now; the reason when it cannot be read, as when its bytes are gone. */
export async function previewStored(ctx: RequestContext, { sha256 }: ImportFile): Promise<Result<FilePreview, string>> {
  const bytes = await readStored(ctx.state.deps.ports.storage, sha256);
  if (bytes === null || bytes.length > MAX_FILE_BYTES) return refuse(orderFormWords(ctx.state.lang).import.fileGone);
  return previewOf(ctx, bytes);
}

async function previewOf(ctx: RequestContext, bytes: Uint8Array): Promise<Result<FilePreview, string>> {
  const { state: { lang, words, deps: { store } } } = ctx;
  const preview = await previewFile(store, viewerOf(ctx), bytes, lang);
  return preview.ok ? preview : refuse(fill(words.formErrors[preview.refusal.code], preview.refusal.facts));
}
