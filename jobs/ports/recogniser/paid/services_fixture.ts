import { Buffer } from "node:buffer";
import { createHash, createHmac } from "node:crypto";

/** A word as the peers of the tests read it in every picture; corners as fractions. */
export interface PeerWord {
  readonly text: string;
  readonly line: number;
  readonly corners: readonly (readonly [x: number, y: number])[];
}

/** A service of the tests on this machine. */
export interface Peer extends AsyncDisposable {
  readonly endpoint: string;
  /** Pictures that it was sent. */
  readonly pictures: Uint8Array[];
  /** Answers in place of the next ones, oldest first; "hang" for one that never comes. */
  readonly faults: (Response | "hang")[];
}

/** Answers each request by `answer`, after the faults. */
function startPeer(answer: (request: Request, body: string, pictures: Uint8Array[]) => Response): Peer {
  const pictures: Uint8Array[] = [];
  const faults: (Response | "hang")[] = [];
  const hanging = Promise.withResolvers<Response>();
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    const body = await request.text();
    const fault = faults.shift();
    if (fault === "hang") return await hanging.promise;
    return fault ?? answer(request, body, pictures);
  });
  return {
    endpoint: `http://127.0.0.1:${server.addr.port}`,
    pictures,
    faults,
    async [Symbol.asyncDispose]() {
      hanging.resolve(new Response());
      await server.shutdown();
    },
  };
}

/** AWS Textract's `DetectDocumentText`: checks the signature as "Signature Version 4" of the AWS documentation tells, and the request's form. */
export function startTextract(
  keys: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly region: string },
  words: readonly PeerWord[],
): Peer {
  return startPeer((request, body, pictures) => {
    const { headers } = request;
    if (
      headers.get("x-amz-target") !== "Textract.DetectDocumentText" ||
      headers.get("content-type") !== "application/x-amz-json-1.1"
    ) {
      return Response.json({ __type: "UnknownOperationException" }, { status: 400 });
    }
    if (!isSigned(request, body, keys)) return Response.json({ __type: "InvalidSignatureException" }, { status: 400 });
    pictures.push(Buffer.from(JSON.parse(body).Document.Bytes, "base64"));
    const ofWords = words.map(({ text, corners }, n) => ({
      Id: `w${n}`,
      BlockType: "WORD",
      Text: text,
      Confidence: 98.6,
      Geometry: { Polygon: corners.map(([X, Y]) => ({ X, Y })) },
    }));
    const lines = [...new Set(words.map(({ line }) => line))].map((line) => ({
      Id: `l${line}`,
      BlockType: "LINE",
      Relationships: [{ Type: "CHILD", Ids: words.flatMap((word, n) => word.line === line ? [`w${n}`] : []) }],
    }));
    return Response.json({ DocumentMetadata: { Pages: 1 }, Blocks: [{ Id: "p", BlockType: "PAGE" }, ...lines, ...ofWords] });
  });
}

function isSigned(
  request: Request,
  body: string,
  keys: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly region: string },
): boolean {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/textract\/aws4_request, SignedHeaders=(\S+), Signature=(\w{64})$/
      .exec(request.headers.get("authorization") ?? "");
  if (found === null) return false;
  const [, keyId, day, region, signedHeaders, signature] = found;
  if (keyId !== keys.accessKeyId || region !== keys.region || !signedHeaders!.split(";").includes("host")) return false;
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  const hmac = (key: string | Uint8Array, text: string) => createHmac("sha256", key).update(text).digest();
  const url = new URL(request.url);
  const headers = signedHeaders!.split(";").map((name) =>
    `${name}:${name === "host" ? url.host : request.headers.get(name) ?? ""}`
  );
  const canonical = ["POST", url.pathname, "", ...headers, "", signedHeaders, sha256(body)].join("\n");
  const text = [
    "AWS4-HMAC-SHA256",
    request.headers.get("x-amz-date"),
    `${day}/${region}/textract/aws4_request`,
    sha256(canonical),
  ].join("\n");
  const key = [region!, "textract", "aws4_request"].reduce(hmac, hmac(`AWS4${keys.secretAccessKey}`, day!));
  return createHmac("sha256", key).update(text).digest("hex") === signature;
}

/** Google Vision's `images:annotate`: checks the key and the request's form; places are pixels of a picture of `width` by `height`. */
export function startVision(
  apiKey: string,
  { width, height }: { readonly width: number; readonly height: number },
  words: readonly PeerWord[],
): Peer {
  return startPeer((request, body, pictures) => {
    if (new URL(request.url).pathname !== "/v1/images:annotate") return new Response(null, { status: 404 });
    if (request.headers.get("x-goog-api-key") !== apiKey) {
      return Response.json({ error: { code: 403, status: "PERMISSION_DENIED" } }, { status: 403 });
    }
    const { requests: [{ image, features }] } = JSON.parse(body);
    if (features[0].type !== "DOCUMENT_TEXT_DETECTION") {
      return Response.json({ error: { status: "INVALID_ARGUMENT" } }, { status: 400 });
    }
    pictures.push(Buffer.from(image.content, "base64"));
    const ofParagraph = words.map(({ text, line, corners }, n) => ({
      confidence: 0.94,
      boundingBox: { vertices: corners.map(([x, y]) => ({ x: Math.round(x * width), y: Math.round(y * height) })) },
      symbols: [...text].map((letter, at) => ({
        text: letter,
        ...at === text.length - 1 && {
          property: { detectedBreak: { type: words[n + 1]?.line === line ? "SPACE" : "LINE_BREAK" } },
        },
      })),
    }));
    const blocks = [{ paragraphs: [{ words: ofParagraph }] }];
    return Response.json({ responses: [{ fullTextAnnotation: { pages: [{ width, height, blocks }], text: "" } }] });
  });
}
