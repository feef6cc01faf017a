import { Buffer } from "node:buffer";
import { type PeerKeys, signatureFault } from "../../aws/signature_v4_fixture.ts";

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
  keys: Omit<PeerKeys, "service">,
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
    if (signatureFault(request, new TextEncoder().encode(body), { ...keys, service: "textract" }) !== null) {
      return Response.json({ __type: "InvalidSignatureException" }, { status: 400 });
    }
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
