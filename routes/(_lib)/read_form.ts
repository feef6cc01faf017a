import { createHash } from "node:crypto";
import { HttpError } from "fresh";
import type { Form } from "../../domain/forms/form.ts";

/** Largest body of an ordinary form and of one that carries files. */
export const FORM_BYTES = 1024 * 1024;
export const UPLOAD_BYTES = 25 * 1024 * 1024;

/**
 * Reads a form whole, never more than `limitBytes` of it.
 * @throws {HttpError} 413 when it is longer, 415 when it is no form, 400 when it cannot be read.
 */
export async function readForm(request: Request, limitBytes: number): Promise<Form> {
  const type = request.headers.get("content-type") ?? "";
  const [, kind] = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.exec(type) ?? [];
  if (kind === undefined) throw new HttpError(415);
  const body = await readBody(request, limitBytes);
  // What has no files needs none of what reads them: most forms, and the longest ones.
  if (kind.toLowerCase() !== "multipart/form-data") return new URLSearchParams(new TextDecoder().decode(body));
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    throw new HttpError(400);
  }
}

/**
 * The body of a request, never more than `limitBytes` of it. One whose length is known beforehand is never longer than that: the server ends it there.
 * @throws {HttpError} 413 when it is longer.
 */
export async function readBody(request: Request, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (length > limitBytes) throw new HttpError(413);
  if (length >= 0) return await request.bytes();
  const chunks: Uint8Array[] = [];
  let read = 0;
  for await (const chunk of request.body ?? []) {
    read += chunk.byteLength;
    if (read > limitBytes) throw new HttpError(413);
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

/** Fields that every form carries and no schema knows. */
const ENVELOPE = new Set(["csrf", "operation"]);

/** SHA-256 of what a form says: tells whether the same operation id comes with the same content. */
export async function hashForm(path: string, form: Form): Promise<string> {
  const hash = createHash("sha256");
  let text = path;
  for (const [name, value] of form) {
    if (ENVELOPE.has(name)) continue;
    text += `\0${name}\0`;
    if (typeof value === "string") text += value;
    else {
      hash.update(text).update(new Uint8Array(await value.arrayBuffer()));
      text = "";
    }
  }
  return hash.update(text).digest("hex");
}
