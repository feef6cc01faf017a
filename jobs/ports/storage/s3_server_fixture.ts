import { createHash, randomUUID } from "node:crypto";
import { signatureFault } from "../aws/signature_v4_fixture.ts";
import type { S3Settings } from "./s3_settings.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** What goes wrong with the next request of a method: an error with its status, no answer, or a body that is cut short or has a wrong byte. */
export type S3Fault = { readonly on: string; readonly how: "silent" | "truncated" | "wrong_byte" | 500 | 503 };

interface StoredObject {
  readonly bytes: Bytes;
  readonly storageClass: string;
}

/** The secret has what has to be encoded. */
const KEYS = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: `${randomUUID()}/+=`, region: "eu-west-3" };
const BUCKET = "documents";
const LEAST_PART_BYTES = 5 * 1024 * 1024;

/** An S3-compatible store of one test: checks every signature and checksum by itself, and fails as it is told to. */
export class S3Server implements AsyncDisposable {
  readonly objects = new Map<string, StoredObject>();
  /** Parts of uploads that are not complete, by the upload's id. */
  readonly uploads = new Map<string, { readonly key: string; readonly parts: Map<number, Bytes> }>();
  readonly requests: string[] = [];
  /** Called with each request, before it is answered. */
  onRequest = () => {};
  readonly #faults: S3Fault[] = [];
  readonly #released = Promise.withResolvers<void>();
  readonly #closing = new AbortController();
  readonly #server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", signal: this.#closing.signal, onListen() {} },
    (request) => this.#answer(request),
  );

  get settings(): S3Settings {
    const { port } = this.#server.addr as Deno.NetAddr;
    return {
      ...KEYS,
      endpoint: `http://127.0.0.1:${port}`,
      bucket: BUCKET,
      linksDownloads: false,
      archiveClass: "GLACIER_IR",
    };
  }

  /** Lets the next requests fail, each fault once. */
  fail(...faults: readonly S3Fault[]): void {
    this.#faults.push(...faults);
  }

  /** Faults that no request has met yet. */
  get faultsAhead(): number {
    return this.#faults.length;
  }

  /** Forgets the faults that no request has met. */
  heal(): void {
    this.#faults.length = 0;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#released.resolve();
    // Also the connections of a test that failed before it had read its answers.
    this.#closing.abort();
    await this.#server.finished;
  }

  async #answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const body = await request.bytes();
    this.requests.push(`${request.method} ${url.pathname.split("/").length > 2 ? "object" : "bucket"}${kindOf(url)}`);
    this.onRequest();
    const index = this.#faults.findIndex(({ on }) => on === request.method);
    const [fault] = index < 0 ? [] : this.#faults.splice(index, 1);
    if (typeof fault?.how === "number") return refuse(fault.how, fault.how === 503 ? "SlowDown" : "InternalError");
    if (fault?.how === "silent") await this.#released.promise;
    const wrong = signatureFault(request, body, { ...KEYS, service: "s3" });
    if (wrong !== null) return refuse(403, wrong);
    const [, bucket, key] = url.pathname.split("/");
    if (bucket !== BUCKET) return refuse(404, "NoSuchBucket");
    const arrived = fault?.how === "wrong_byte" && request.method === "PUT" && body.length > 0
      ? body.with(0, body[0]! ^ 1)
      : body;
    const answer = key === undefined ? this.#listUploads(url) : this.#onObject(request, url, key, arrived);
    return fault === undefined || request.method !== "GET" ? answer : await spoil(answer, fault.how);
  }

  #onObject(request: Request, url: URL, key: string, body: Bytes): Response {
    const uploadId = url.searchParams.get("uploadId");
    switch (request.method) {
      case "GET":
        return this.#get(request, url, key);
      case "PUT":
        return uploadId === null ? this.#put(request, key, body) : this.#putPart(request, url, uploadId, body);
      case "POST":
        return uploadId === null ? this.#beginUpload(key) : this.#completeUpload(uploadId, new TextDecoder().decode(body));
      case "DELETE":
        if (uploadId === null) this.objects.delete(key);
        else if (!this.uploads.delete(uploadId)) return refuse(404, "NoSuchUpload");
        return new Response(null, { status: 204 });
      default:
        return refuse(405, "MethodNotAllowed");
    }
  }

  #get({ headers }: Request, { searchParams }: URL, key: string): Response {
    const object = this.objects.get(key);
    if (object === undefined) return refuse(404, "NoSuchKey");
    const from = Number(/^bytes=(\d+)-$/.exec(headers.get("range") ?? "")?.[1] ?? 0);
    const answer = new Headers({ "content-type": searchParams.get("response-content-type") ?? "binary/octet-stream" });
    const disposition = searchParams.get("response-content-disposition");
    if (disposition !== null) answer.set("content-disposition", disposition);
    return new Response(object.bytes.subarray(from), { status: from > 0 ? 206 : 200, headers: answer });
  }

  #put({ headers }: Request, key: string, body: Bytes): Response {
    const source = headers.get("x-amz-copy-source")?.split("/").at(-1);
    if (source !== undefined) {
      const object = this.objects.get(source);
      if (object === undefined) return refuse(404, "NoSuchKey");
      this.objects.set(key, { ...object, storageClass: headers.get("x-amz-storage-class") ?? "STANDARD" });
      return new Response("<CopyObjectResult></CopyObjectResult>");
    }
    const wrong = checksumFault(headers, body);
    if (wrong !== null) return wrong;
    this.objects.set(key, { bytes: body, storageClass: "STANDARD" });
    return new Response(null, { headers: toldOf(body) });
  }

  #beginUpload(key: string): Response {
    const uploadId = randomUUID();
    this.uploads.set(uploadId, { key, parts: new Map() });
    return new Response(`<InitiateMultipartUploadResult><UploadId>${uploadId}</UploadId></InitiateMultipartUploadResult>`);
  }

  #putPart({ headers }: Request, { searchParams }: URL, uploadId: string, body: Bytes): Response {
    const upload = this.uploads.get(uploadId);
    if (upload === undefined) return refuse(404, "NoSuchUpload");
    const wrong = checksumFault(headers, body);
    if (wrong !== null) return wrong;
    upload.parts.set(Number(searchParams.get("partNumber")), body);
    return new Response(null, { headers: toldOf(body) });
  }

  #completeUpload(uploadId: string, xml: string): Response {
    const upload = this.uploads.get(uploadId);
    if (upload === undefined) return refuse(404, "NoSuchUpload");
    const told = [...xml.matchAll(
      /<Part><PartNumber>(\d+)<\/PartNumber><ETag>([^<]*)<\/ETag><ChecksumSHA256>([^<]*)<\/ChecksumSHA256><\/Part>/g,
    )];
    const parts: Bytes[] = [];
    for (const [, number, etag, checksum] of told) {
      const part = upload.parts.get(Number(number));
      if (part === undefined) return refuse(400, "InvalidPart");
      const known = toldOf(part);
      if (known.etag !== etag || known["x-amz-checksum-sha256"] !== checksum) return refuse(400, "InvalidPart");
      parts.push(part);
    }
    if (parts.slice(0, -1).some(({ length }) => length < LEAST_PART_BYTES)) return refuse(400, "EntityTooSmall");
    this.objects.set(upload.key, { bytes: concat(parts), storageClass: "STANDARD" });
    this.uploads.delete(uploadId);
    return new Response("<CompleteMultipartUploadResult></CompleteMultipartUploadResult>");
  }

  #listUploads({ searchParams }: URL): Response {
    const prefix = searchParams.get("prefix") ?? "";
    const found = [...this.uploads].filter(([, { key }]) => key.startsWith(prefix));
    const rows = found.map(([id, { key }]) => `<Upload><Key>${key}</Key><UploadId>${id}</UploadId></Upload>`);
    return new Response(`<ListMultipartUploadsResult>${rows.join("")}</ListMultipartUploadsResult>`);
  }
}

function kindOf({ searchParams }: URL): string {
  return searchParams.has("uploads")
    ? " uploads"
    : searchParams.has("partNumber")
    ? " part"
    : searchParams.has("uploadId")
    ? " upload"
    : "";
}

function refuse(status: number, code: string): Response {
  return new Response(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`, { status });
}

function checksumFault(headers: Headers, body: Bytes): Response | null {
  if (headers.get("content-length") !== String(body.length)) return refuse(411, "MissingContentLength");
  return headers.get("x-amz-checksum-sha256") === toldOf(body)["x-amz-checksum-sha256"] ? null : refuse(400, "BadDigest");
}

function toldOf(body: Bytes) {
  return {
    etag: `"${createHash("md5").update(body).digest("hex")}"`,
    "x-amz-checksum-sha256": createHash("sha256").update(body).digest("base64"),
  };
}

function concat(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const part of parts) {
    whole.set(part, filled);
    filled += part.length;
  }
  return whole;
}

/** An answer whose body breaks off in the middle, or in which one byte is another. */
async function spoil(answer: Response, how: S3Fault["how"]): Promise<Response> {
  const bytes = await answer.bytes();
  const { status, headers } = answer;
  if (how === "wrong_byte") {
    bytes[bytes.length >> 1]! ^= 1;
    return new Response(bytes, { status, headers });
  }
  headers.set("content-length", String(bytes.length));
  return new Response(ReadableStream.from([bytes.subarray(0, bytes.length >> 1)]), { status, headers });
}
