import { createHash } from "node:crypto";
import { HttpError } from "fresh";

/** Largest body of an ordinary form and of one that carries files. */
export const FORM_BYTES = 1024 * 1024;
export const UPLOAD_BYTES = 25 * 1024 * 1024;

/**
 * Reads a form whole, never more than `limitBytes` of it.
 * @throws {HttpError} 413 when it is longer, 415 when it is no form, 400 when it cannot be read.
 */
export async function readForm(request: Request, limitBytes: number): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) throw new HttpError(415);
  if (Number(request.headers.get("content-length") ?? 0) > limitBytes) throw new HttpError(413);
  const body = await readBody(request, limitBytes);
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    throw new HttpError(400);
  }
}

async function readBody(request: Request, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > limitBytes) throw new HttpError(413);
    chunks.push(chunk);
  }
  const body = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}

/** Fields that every form carries and no schema knows. */
const ENVELOPE = new Set(["csrf", "operation"]);

/** SHA-256 of what a form says: tells whether the same operation id comes with the same content. */
export async function hashForm(path: string, form: FormData): Promise<string> {
  const hash = createHash("sha256").update(path);
  const fields = [...form].filter(([name]) => !ENVELOPE.has(name));
  for (const [name, value] of fields) {
    hash.update(`\0${name}\0`).update(typeof value === "string" ? value : new Uint8Array(await value.arrayBuffer()));
  }
  return hash.digest("hex");
}
