import { createHash, createHmac } from "node:crypto";

/** Keys that a peer of the tests knows, and the service that it plays. */
export interface PeerKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  readonly service: "s3" | "ses" | "sns" | "textract";
}

const MOST_SKEW_MS = 15 * 60_000;

/**
 * What is wrong with the signature of a request, as AWS names it; null when it is right. Written from "Signature Version 4" of the AWS documentation, for
 * a signature in the header and for one in the query.
 */
export function signatureFault(request: Request, body: Uint8Array, keys: PeerKeys, now = Date.now()): string | null {
  const url = new URL(request.url);
  const inQuery = url.searchParams.has("X-Amz-Signature");
  const given = inQuery ? ofQuery(url) : ofHeader(request);
  if (given === null) return "AccessDenied";
  const [keyId, day, region, service] = given.credential.split("/");
  if (keyId !== keys.accessKeyId) return "InvalidAccessKeyId";
  if (region !== keys.region || service !== keys.service || !given.date.startsWith(day!)) return "AuthorizationHeaderMalformed";
  const at = Date.parse(given.date.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  const age = now - at;
  if (inQuery ? age > Number(url.searchParams.get("X-Amz-Expires")) * 1_000 : Math.abs(age) > MOST_SKEW_MS) return "AccessDenied";
  if (!given.signedHeaders.includes("host")) return "SignatureDoesNotMatch";
  const sha256 = createHash("sha256").update(body).digest("hex");
  const named = request.headers.get("x-amz-content-sha256");
  // S3 alone demands that the hash is named; whoever names it must name the right one.
  if (!inQuery && named !== sha256 && (named !== null || keys.service === "s3")) return "XAmzContentSHA256Mismatch";
  const payload = inQuery ? "UNSIGNED-PAYLOAD" : sha256;
  const canonical = [
    request.method,
    url.pathname,
    canonicalQuery(url),
    ...given.signedHeaders.map((name) => `${name}:${(name === "host" ? url.host : request.headers.get(name) ?? "").trim()}`),
    "",
    given.signedHeaders.join(";"),
    payload,
  ].join("\n");
  const hash = createHash("sha256").update(canonical).digest("hex");
  const text = ["AWS4-HMAC-SHA256", given.date, `${day}/${region}/${service}/aws4_request`, hash].join("\n");
  const signingKey = [keys.service, "aws4_request"].reduce(
    hmac,
    hmac(hmac(`AWS4${keys.secretAccessKey}`, day!), region!),
  );
  return createHmac("sha256", signingKey).update(text).digest("hex") === given.signature ? null : "SignatureDoesNotMatch";
}

const hmac = (key: string | Uint8Array, text: string): Uint8Array => createHmac("sha256", key).update(text).digest();

interface GivenSignature {
  readonly credential: string;
  readonly date: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

function ofQuery({ searchParams }: URL): GivenSignature {
  const part = (name: string) => searchParams.get(`X-Amz-${name}`) ?? "";
  return {
    credential: part("Credential"),
    date: part("Date"),
    signedHeaders: part("SignedHeaders").split(";"),
    signature: part("Signature"),
  };
}

function ofHeader({ headers }: Request): GivenSignature | null {
  const found = /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=(\w+)$/.exec(
    headers.get("authorization") ?? "",
  );
  if (found === null) return null;
  const [, credential, signedHeaders, signature] = found;
  return {
    credential: credential!,
    date: headers.get("x-amz-date") ?? "",
    signedHeaders: signedHeaders!.split(";"),
    signature: signature!,
  };
}

function canonicalQuery({ searchParams }: URL): string {
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return [...searchParams]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .toSorted(([one, first], [other, second]) => one < other || (one === other && first < second) ? -1 : 1)
    .map((pair) => pair.join("="))
    .join("&");
}
