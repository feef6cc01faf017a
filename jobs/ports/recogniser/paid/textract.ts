import { Buffer } from "node:buffer";
import { SECOND_MS } from "../../../../domain/time/instant.ts";
import { callPort } from "../../call.ts";
import type { PictureEngine } from "./paid_recogniser.ts";
import { type PlacedWord, turnedPage } from "./turned_words.ts";

/** How AWS Textract is reached. */
export interface TextractSettings {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** "https://textract.eu-west-3.amazonaws.com". */
  readonly endpoint: string;
}

/** Of `DetectDocumentText`, what is used. */
interface Block {
  readonly Id: string;
  readonly BlockType: string;
  readonly Text?: string;
  readonly Confidence?: number;
  readonly Geometry?: { readonly Polygon: readonly { readonly X: number; readonly Y: number }[] };
  readonly Relationships?: readonly { readonly Type: string; readonly Ids: readonly string[] }[];
}

const POLICY = { timeoutMs: 30 * SECOND_MS, tries: 3, now: Date.now };

/** AWS Textract, `DetectDocumentText` (API version 2018-06-27), signed by Signature Version 4. Reads a page in about two seconds. */
export function textract({ endpoint, region, ...keys }: TextractSettings, policy: Partial<typeof POLICY> = {}): PictureEngine {
  return {
    engine: "textract",
    async read({ png, width, height, signal }) {
      const { AwsClient } = await import("aws4fetch");
      const signer = new AwsClient({ ...keys, region, service: "textract" });
      const body = JSON.stringify({ Document: { Bytes: Buffer.from(png).toString("base64") } });
      const blocks = await callPort("textract", { ...POLICY, ...policy }, async (timeout) => {
        const signed = await signer.sign(endpoint, {
          method: "POST",
          headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": "Textract.DetectDocumentText" },
          body,
        });
        const response = await fetch(signed, { signal: AbortSignal.any([timeout, signal]), redirect: "error" });
        const answer = await response.json().catch(() => ({}));
        if (!response.ok) throw new Error(`textract answered ${response.status} ${answer.__type ?? ""}`);
        return answer.Blocks as readonly Block[];
      });
      return turnedPage(linesOf(blocks), width, height);
    },
  };
}

/** Lines in reading order, each with the words that it names as its children. */
function linesOf(blocks: readonly Block[]): PlacedWord[][] {
  const byId = new Map(blocks.map((block) => [block.Id, block]));
  return blocks.filter(({ BlockType }) => BlockType === "LINE").map(({ Relationships = [] }) =>
    Relationships.filter(({ Type }) => Type === "CHILD").flatMap(({ Ids }) => Ids).map((id) => byId.get(id))
      .filter((block) => block?.BlockType === "WORD" && block.Text !== undefined)
      .map((block) => ({
        text: block!.Text!,
        confidence: block!.Confidence ?? 0,
        corners: (block!.Geometry?.Polygon ?? []).map(({ X, Y }) => [X, Y] as const),
      }))
  );
}
