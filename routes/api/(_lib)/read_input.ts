import { createHash } from "node:crypto";
import { HttpError } from "fresh";
import type { Operation } from "../../../domain/api/operation.ts";
import { compiled } from "../../../domain/forms/compiled.ts";
import type { RequestContext } from "../../(_lib)/state.ts";
import { FORM_BYTES, hashForm, readBody, readForm, UPLOAD_BYTES } from "../../(_lib)/read_form.ts";
import { fieldProblems, pointerTo } from "./field_problems.ts";
import { problem } from "./problem.ts";
import { parseJson } from "./parse_json.ts";

/** What a request says, read by its operation's schemas. */
export interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** SHA-256 of the body as it came; null where the operation reads none. */
  readonly bodyHash: string | null;
}

const EMPTY_HASH = createHash("sha256").digest("hex");

/**
 * Reads and checks everything that a request says.
 * @throws {ProblemError} what is wrong with it, field by field.
 */
export async function readInput(ctx: RequestContext, operation: Operation): Promise<Input> {
  const params = readParameters(operation.params, ctx.params);
  const query = readParameters(operation.query, queryOf(ctx.url));
  if (operation.body === undefined) return { params, query, body: undefined, bodyHash: null };
  const { sent, hash } = operation.limit === "upload" ? await readUpload(ctx) : await readJson(ctx.req);
  const parsed = compiled(operation.body).safeParse(sent);
  if (!parsed.success) {
    throw problem("invalid_body", { fields: fieldProblems(parsed.error, sent, (path) => ({ pointer: pointerTo(path) })) });
  }
  return { params, query, body: parsed.data, bodyHash: hash };
}

function readParameters(schema: Operation["params"], sent: Readonly<Record<string, unknown>>): unknown {
  if (schema === undefined) return sent;
  const parsed = compiled(schema).safeParse(sent);
  if (parsed.success) return parsed.data;
  throw problem("malformed_parameter", {
    fields: fieldProblems(parsed.error, sent, (path) => ({ parameter: path.map(String).join(".") })),
  });
}

function queryOf({ search, searchParams }: URL): Record<string, string> {
  if (search === "") return {};
  const query: Record<string, string> = Object.create(null);
  for (const [name, value] of searchParams) {
    if (name in query) throw problem("malformed_parameter", { fields: [{ parameter: name, code: "repeated" }] });
    query[name] = value;
  }
  return { ...query };
}

interface Sent {
  readonly sent: unknown;
  readonly hash: string;
}

async function readJson(req: Request): Promise<Sent> {
  const type = req.headers.get("content-type");
  if (type === null && req.body === null) return { sent: undefined, hash: EMPTY_HASH };
  if (!/^application\/json\s*(;|$)/i.test(type ?? "")) {
    throw problem("unsupported_media_type", { facts: { types: "application/json" }, headers: { accept: "application/json" } });
  }
  const bytes = await within(FORM_BYTES, () => readBody(req, FORM_BYTES));
  if (bytes.byteLength === 0) return { sent: undefined, hash: EMPTY_HASH };
  return { sent: parseJson(bytes), hash: createHash("sha256").update(bytes).digest("hex") };
}

/** A form with files: each field by its name, text or file. */
async function readUpload({ req, url }: RequestContext): Promise<Sent> {
  if (!/^multipart\/form-data\b/i.test(req.headers.get("content-type") ?? "")) {
    throw problem("unsupported_media_type", {
      facts: { types: "multipart/form-data" },
      headers: { accept: "multipart/form-data" },
    });
  }
  const form = await within(UPLOAD_BYTES, () => readForm(req, UPLOAD_BYTES));
  const names = [...form.keys()];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw problem("invalid_body", { fields: [{ pointer: pointerTo([twice]), code: "repeated" }] });
  return { sent: Object.fromEntries(form), hash: await hashForm(url.pathname, form) };
}

async function within<T>(max: number, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    if (error.status === 413) throw problem("too_large", { facts: { max } });
    throw problem("invalid_body", { fields: [{ pointer: "", code: "invalid" }] });
  }
}
