import { Buffer } from "node:buffer";
import { SECOND_MS } from "../../../../domain/time/instant.ts";
import { callPort } from "../../call.ts";
import type { ReadingLang } from "../recogniser.ts";
import type { PictureEngine } from "./paid_recogniser.ts";
import { type PlacedWord, turnedPage } from "./turned_words.ts";

/** How Google Vision is reached. */
export interface GoogleVisionSettings {
  readonly apiKey: string;
  /** "https://vision.googleapis.com". */
  readonly endpoint: string;
}

/** Of `images:annotate`, what is used. */
interface Annotated {
  readonly error?: { readonly code: number; readonly message: string };
  readonly fullTextAnnotation?: { readonly pages: readonly { readonly blocks: readonly Block[] }[] };
}
interface Block {
  readonly paragraphs: readonly { readonly words: readonly Word[] }[];
}
interface Word {
  readonly confidence?: number;
  readonly boundingBox: { readonly vertices: readonly { readonly x?: number; readonly y?: number }[] };
  readonly symbols: readonly {
    readonly text: string;
    readonly property?: { readonly detectedBreak?: { readonly type: string } };
  }[];
}

const POLICY = { timeoutMs: 30 * SECOND_MS, tries: 3, now: Date.now };
const HINTS: Readonly<Record<ReadingLang, string>> = { fra: "fr", eng: "en", spa: "es" };
const LINE_ENDS = ["EOL_SURE_SPACE", "LINE_BREAK", "HYPHEN"];

/** Google Cloud Vision, `images:annotate` v1 with `DOCUMENT_TEXT_DETECTION`; the key goes in a header, where no log keeps it. */
export function googleVision({ apiKey, endpoint }: GoogleVisionSettings, policy: Partial<typeof POLICY> = {}): PictureEngine {
  return {
    engine: "google_vision",
    async read({ png, width, height, langs, signal }) {
      const request = {
        image: { content: Buffer.from(png).toString("base64") },
        features: [{ type: "DOCUMENT_TEXT_DETECTION" }],
        imageContext: { languageHints: langs.map((lang) => HINTS[lang]) },
      };
      const annotated = await callPort("google_vision", { ...POLICY, ...policy }, async (timeout) => {
        const response = await fetch(`${endpoint}/v1/images:annotate`, {
          method: "POST",
          headers: { "content-type": "application/json", "x-goog-api-key": apiKey },
          body: JSON.stringify({ requests: [request] }),
          signal: AbortSignal.any([timeout, signal]),
          redirect: "error",
        });
        const answer = await response.json().catch(() => ({}));
        if (!response.ok) throw new Error(`google vision answered ${response.status} ${answer.error?.status ?? ""}`);
        const [first] = answer.responses as readonly Annotated[];
        // Of each picture it says by itself whether it was read.
        if (first?.error) throw new Error(`google vision answered ${first.error.code}: ${first.error.message}`);
        return first ?? {};
      });
      return turnedPage(linesOf(annotated, width, height), width, height);
    },
  };
}

function linesOf({ fullTextAnnotation }: Annotated, width: number, height: number): PlacedWord[][] {
  const lines: PlacedWord[][] = [[]];
  const paragraphs = fullTextAnnotation?.pages.flatMap(({ blocks }) => blocks).flatMap((block) => block.paragraphs) ?? [];
  for (const { words } of paragraphs) {
    for (const { confidence = 0, boundingBox, symbols } of words) {
      lines.at(-1)!.push({
        text: symbols.map(({ text }) => text).join(""),
        confidence: confidence * 100,
        corners: boundingBox.vertices.map(({ x = 0, y = 0 }) => [x / width, y / height] as const),
      });
      if (LINE_ENDS.includes(symbols.at(-1)?.property?.detectedBreak?.type ?? "")) lines.push([]);
    }
    if (lines.at(-1)!.length > 0) lines.push([]);
  }
  return lines;
}
