import type { RecognisedPage, Recognition } from "../../../../domain/documents/recognition.ts";
import { DocumentReader } from "../embedded/document_reader.ts";
import type { ReadingLang } from "../recogniser.ts";
import type { Recogniser } from "../recogniser.ts";

/** One page as a picture, upright as its camera was held. */
export interface ShownPage {
  readonly png: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly langs: readonly ReadingLang[];
  readonly signal: AbortSignal;
}

/** A service that reads pictures of pages. */
export interface PictureEngine {
  readonly engine: Recognition["engine"];
  /** @throws {Error} when it does not answer, or refuses. */
  read(page: ShownPage): Promise<RecognisedPage>;
}

/**
 * Reads by services that are paid by the page: by the first of `engines` that answers. Documents are opened and drawn on this machine; what a PDF says
 * itself is read here, and so is the ink beside the words, which costs nothing.
 */
export function paidRecogniser(
  engines: readonly PictureEngine[],
  monthlyPages: number,
  reader = new DocumentReader(),
): Recogniser {
  return {
    monthlyPages,
    async recognise(bytes, mediaType, { langs, firstPage, signal, onPage }) {
      await reader.withDocument({ bytes, mediaType, signal }, async ({ count, ask }) => {
        for (let index = firstPage; index < count; index++) {
          const answer = await ask({ kind: "show", index });
          if (answer.kind === "read") await onPage({ page: answer.page, index, count, engine: "text_layer" });
          else {
            const { engine, page } = await readByFirst(engines, { ...answer, langs, signal });
            // A page that was paid for is kept, whatever becomes of a look at it.
            const looked = await ask({ kind: "look", index, page }).catch(() => signal.throwIfAborted());
            await onPage({ page: { ...page, ...looked?.marks }, index, count, engine });
          }
        }
      });
    },
    [Symbol.asyncDispose]: () => reader[Symbol.asyncDispose](),
  };
}

async function readByFirst(engines: readonly PictureEngine[], shown: ShownPage) {
  const errors: unknown[] = [];
  for (const { engine, read } of engines) {
    try {
      return { engine, page: await read(shown) };
    } catch (error) {
      shown.signal.throwIfAborted();
      errors.push(error);
    }
  }
  throw new AggregateError(errors, `no engine read the page: ${errors.map(String).join("; ")}`);
}
