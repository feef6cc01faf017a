import assert from "node:assert/strict";
import { AwsClient } from "aws4fetch";
import { type PeerKeys, signatureFault } from "./signature_v4_fixture.ts";

const KEYS: PeerKeys = {
  accessKeyId: ["AKIA", "IOSFODNN7EXAMPLE"].join(""),
  secretAccessKey: ["wJalrXUtnFEMI", "K7MDENG", "bPxRfiCYEXAMPLEKEY"].join("/"),
  region: "us-east-1",
  service: "s3",
};
const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const AT = Date.UTC(2013, 4, 24);
const SCOPE = `${KEYS.accessKeyId}/20130524/us-east-1/s3/aws4_request`;
const ADDRESS = "https://examplebucket.s3.amazonaws.com/test.txt";
const NONE = new Uint8Array();

/** "Example: GET Object" of the documentation of Signature Version 4 for S3. */
function signedInHeader(signature: string): Request {
  const signedHeaders = "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date";
  return new Request(ADDRESS, {
    headers: {
      range: "bytes=0-9",
      "x-amz-content-sha256": EMPTY,
      "x-amz-date": "20130524T000000Z",
      authorization: `AWS4-HMAC-SHA256 Credential=${SCOPE}, ${signedHeaders}, Signature=${signature}`,
    },
  });
}

/** The example of a presigned address of the same documentation. */
function signedInQuery(signature: string): Request {
  const query = new URLSearchParams({
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Credential": SCOPE,
    "X-Amz-Date": "20130524T000000Z",
    "X-Amz-Expires": "86400",
    "X-Amz-SignedHeaders": "host",
    "X-Amz-Signature": signature,
  });
  return new Request(`${ADDRESS}?${query}`);
}

const HEADER = "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41";
const QUERY = "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";

Deno.test("signatureFault() takes the signatures that AWS gives as examples, and no other", () => {
  assert.equal(signatureFault(signedInHeader(HEADER), NONE, KEYS, AT), null);
  assert.equal(signatureFault(signedInQuery(QUERY), NONE, KEYS, AT), null);
  for (const wrong of [signedInHeader(QUERY), signedInQuery(HEADER)]) {
    assert.equal(signatureFault(wrong, NONE, KEYS, AT), "SignatureDoesNotMatch");
  }
});

Deno.test("signatureFault() refuses other bytes, other times, other regions and other services", () => {
  const other = Uint8Array.of(1);
  assert.equal(signatureFault(signedInHeader(HEADER), other, KEYS, AT), "XAmzContentSHA256Mismatch");
  assert.equal(signatureFault(signedInHeader(HEADER), NONE, KEYS, AT + 16 * 60_000), "AccessDenied");
  assert.equal(signatureFault(signedInQuery(QUERY), NONE, KEYS, AT + 86_400_001), "AccessDenied");
  assert.equal(
    signatureFault(signedInHeader(HEADER), NONE, { ...KEYS, region: "eu-west-3" }, AT),
    "AuthorizationHeaderMalformed",
  );
  assert.equal(signatureFault(signedInHeader(HEADER), NONE, { ...KEYS, service: "ses" }, AT), "AuthorizationHeaderMalformed");
});

Deno.test("signatureFault() hashes the body itself where a service names no hash, and asks S3 to name it", async () => {
  const keys: PeerKeys = { ...KEYS, service: "sns" };
  const client = new AwsClient({ ...keys, retries: 0 });
  const signed = await client.sign("https://sns.us-east-1.amazonaws.com/", { method: "POST", body: "Action=Publish" });
  const body = new TextEncoder().encode("Action=Publish");
  assert.equal(signed.headers.has("x-amz-content-sha256"), false);
  assert.equal(signatureFault(signed, body, keys), null);
  assert.equal(signatureFault(signed, NONE, keys), "SignatureDoesNotMatch");
  const named = new Request(signed, { headers: [...signed.headers, ["x-amz-content-sha256", EMPTY]] });
  assert.equal(signatureFault(named, body, keys), "XAmzContentSHA256Mismatch");
  const unnamed = signedInHeader(HEADER);
  unnamed.headers.delete("x-amz-content-sha256");
  assert.equal(signatureFault(unnamed, NONE, KEYS, AT), "XAmzContentSHA256Mismatch");
});
