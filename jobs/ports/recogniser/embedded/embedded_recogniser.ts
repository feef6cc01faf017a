import { MINUTE_MS } from "../../../../domain/time/instant.ts";
import { callPort } from "../../call.ts";
import type { Recogniser } from "../recogniser.ts";
import { type DebianTesseract, findDebianTesseract } from "./debian_tesseract.ts";
import { DocumentReader } from "./document_reader.ts";

/** The Worker ends a page that takes too long by itself, before this does; a page that failed is tried again by its job. */
const POLICY = { timeoutMs: 2 * MINUTE_MS, tries: 1, now: Date.now };

/**
 * Reads on this machine, with no account: by Debian's Tesseract where it is installed and may be started (`findTesseract`), else by the one that comes
 * along as WebAssembly.
 */
export function embeddedRecogniser(
  monthlyPages: number | null,
  reader = new DocumentReader(),
  findTesseract: () => Promise<DebianTesseract | null> = findDebianTesseract,
): Recogniser {
  let found: Promise<DebianTesseract | null> | undefined;
  return {
    monthlyPages,
    async recognise(bytes, mediaType, { langs, firstPage, signal, onPage }) {
      const debian = await (found ??= findTesseract());
      const asked = debian?.langs.includes(langs[0]!) ? debian.reader(langs) : undefined;
      const engine = asked === undefined ? "tesseract_js" : "tesseract";
      await reader.withDocument({ bytes, mediaType, signal }, async ({ count, ask }) => {
        for (let index = firstPage; index < count; index++) {
          const request = { kind: "read", index, langs, asks: asked !== undefined } as const;
          const answer = await callPort(engine, POLICY, () => ask(request, asked));
          await onPage({ page: answer.page, index, count, engine: answer.isText ? "text_layer" : engine });
        }
      });
    },
    [Symbol.asyncDispose]: () => reader[Symbol.asyncDispose](),
  };
}
