import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { MINUTE_MS, SECOND_MS } from "../../../domain/time/instant.ts";
import { callPort, type PortPolicy } from "../call.ts";
import type { S3Settings } from "./s3_settings.ts";

/** One request to the bucket, or to the object at `place` in it. */
export interface S3Request {
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  readonly place?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
}

/** How long a request may take, and how often it is tried. */
export type S3Policy = Pick<PortPolicy, "timeoutMs" | "tries">;

const POLICY: S3Policy = { timeoutMs: MINUTE_MS, tries: 3 };
/** A link is followed at once. */
const LINK_SECONDS = 60;
/** Answers of S3 that say "once more", although their status says that the caller is wrong. */
const TRANSIENT: ReadonlySet<string> = new Set(["RequestTimeout", "BadDigest", "SlowDown", "OperationAborted"]);

/** Signed requests (AWS Signature Version 4) to one bucket of an S3-compatible store, addressed by path. */
export class S3Client {
  readonly #settings: S3Settings;
  readonly #policy: S3Policy;
  readonly #signer: AwsClient;

  constructor(settings: S3Settings, policy: S3Policy = POLICY) {
    this.#settings = settings;
    this.#policy = policy;
    const { accessKeyId, secretAccessKey, region } = settings;
    this.#signer = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3" });
  }

  /** How long an answer may pause while its body is read. */
  get pauseMs(): number {
    return Math.min(this.#policy.timeoutMs, 30 * SECOND_MS);
  }

  /**
   * Sends a request, again where that may help, and gives its answer once its headers are there.
   * @throws {PermanentFailure} when the store refuses it, with the code that it gives.
   */
  send(request: S3Request): Promise<Response> {
    const { method, headers, body } = request;
    const url = this.#addressOf(request);
    const policy = { ...this.#policy, now: Date.now };
    return callPort(`storage ${url.host}`, policy, async (signal) => {
      // The hash is part of what is signed: a body that changes on its way is refused.
      const hash = createHash("sha256").update(body ?? "").digest("hex");
      const signed = await this.#signer.sign(url.href, {
        method,
        headers: { ...headers, "x-amz-content-sha256": hash },
        ...body !== undefined && { body },
      });
      const response = await fetch(signed, { signal, redirect: "error" });
      if (response.ok) return response;
      throw await refusalOf(response, `${method} ${url.pathname}`);
    });
  }

  /** The text that a request is answered with. An answer that begins well and tells of an error is one. */
  async text(request: S3Request): Promise<string> {
    const response = await this.send(request);
    const text = await response.text();
    if (/<Error>/.test(text)) throw new Error(`${request.method} ${request.place ?? ""}: ${codeOf(text)}`);
    return text;
  }

  /** Address that gives an object to whoever has it, for a minute, with the headers that `query` asks for. */
  async linkTo(place: string, query: Readonly<Record<string, string>>): Promise<string> {
    const url = this.#addressOf({ place, query: { ...query, "X-Amz-Expires": String(LINK_SECONDS) } });
    return (await this.#signer.sign(url.href, { method: "GET", aws: { signQuery: true } })).url;
  }

  #addressOf({ place, query = {} }: Pick<S3Request, "place" | "query">): URL {
    const { endpoint, bucket } = this.#settings;
    const url = new URL(place === undefined ? `${endpoint}/${bucket}` : `${endpoint}/${bucket}/${place}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  }
}

async function refusalOf(response: Response, what: string): Promise<Error> {
  const code = codeOf(await response.text());
  const message = `${what}: ${response.status} ${code}`;
  const isTransient = response.status >= 500 || response.status === 429 || TRANSIENT.has(code);
  return isTransient ? new Error(message) : new PermanentFailure(message);
}

function codeOf(xml: string): string {
  return /<Code>(\w+)<\/Code>/.exec(xml)?.[1] ?? "no code";
}
