import type { RecognisedPage, Recognition } from "../../../domain/documents/recognition.ts";
import type { Recogniser } from "./recogniser.ts";

/** A page that says `lines`, one above the other. */
export function pageSaying(...lines: readonly string[]): RecognisedPage {
  return {
    width: 595,
    height: 842,
    lines: lines.map((line, row) => ({
      words: line.split(" ").map((text, column) => ({
        text,
        confidence: 96,
        box: { x0: 0.1 + column * 0.1, y0: 0.1 + row * 0.05, x1: 0.19 + column * 0.1, y1: 0.13 + row * 0.05 },
      })),
    })),
  };
}

/** Reads the same pages of every document; an error in place of a page is thrown when that page is read, once. */
export function scriptedRecogniser(
  script: readonly (RecognisedPage | Error)[],
  { monthlyPages = null, engine = "tesseract" }: {
    readonly monthlyPages?: number | null;
    readonly engine?: Recognition["engine"];
  } = {},
): Recogniser & { readonly read: number[] } {
  const thrown = new Set<Error>();
  const read: number[] = [];
  return {
    monthlyPages,
    /** Pages that were read, by their index. */
    read,
    async recognise(_bytes, _mediaType, { firstPage, signal, onPage }) {
      const pages = script.filter((page) => !(page instanceof Error && thrown.has(page)));
      const count = pages.filter((page) => !(page instanceof Error)).length;
      let index = 0;
      for (const page of pages) {
        if (page instanceof Error) {
          if (index < firstPage) continue;
          thrown.add(page);
          throw page;
        }
        if (index++ < firstPage) continue;
        signal.throwIfAborted();
        read.push(index - 1);
        await onPage({ page, index: index - 1, count, engine });
      }
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/** The same, with something done as soon as a page was read, before it is recorded. */
export function actingAt<Scripted extends Recogniser>(script: Scripted, index: number, act: () => Promise<unknown>): Scripted {
  return {
    ...script,
    recognise: (bytes, mediaType, options) =>
      script.recognise(bytes, mediaType, {
        ...options,
        async onPage(read) {
          if (read.index === index) await act();
          await options.onPage(read);
        },
      }),
  };
}
