import { createHash, createHmac } from "node:crypto";

/** A key of AWS, made up. */
export interface AwsKey {
  readonly id: string;
  readonly secret: string;
  readonly region: string;
  readonly service: string;
}

const sha256 = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Uint8Array, text: string) => createHmac("sha256", key).update(text).digest();

/** Whether a request is signed by that key as AWS asks, worked out from the request as it came. Source: AWS, "Signature Version 4 signing process". */
export function isSignedByAwsKey(request: Request, body: Uint8Array, { id, secret, region, service }: AwsKey): boolean {
  const authorization = request.headers.get("authorization") ?? "";
  const [, credential, signedHeaders, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(authorization) ?? [];
  const date = request.headers.get("x-amz-date") ?? "";
  const scope = `${date.slice(0, 8)}/${region}/${service}/aws4_request`;
  if (credential !== `${id}/${scope}` || signedHeaders === undefined || !signedHeaders.split(";").includes("host")) return false;
  const url = new URL(request.url);
  const canonical = [
    request.method,
    url.pathname,
    url.search.slice(1),
    ...signedHeaders.split(";").map((name) => `${name}:${(request.headers.get(name) ?? "").trim()}`),
    "",
    signedHeaders,
    request.headers.get("x-amz-content-sha256") ?? sha256(body),
  ].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", date, scope, sha256(canonical)].join("\n");
  const key = [date.slice(0, 8), region, service, "aws4_request"].reduce<string | Uint8Array>(hmac, `AWS4${secret}`);
  return hmac(key, toSign).toString("hex") === signature;
}
