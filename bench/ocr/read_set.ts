import { extractFields } from "../../domain/documents/extraction/extract_fields.ts";
import type { RecognisedPage, Recognition } from "../../domain/documents/recognition.ts";
import { embeddedRecogniser } from "../../jobs/ports/recogniser/embedded/embedded_recogniser.ts";
import type { BenchDocument } from "./documents.ts";
import { judge, type Verdict } from "./judge.ts";
import type { ReadPaper } from "./learn/examples.ts";

/** What became of one document. */
export interface Outcome {
  readonly document: Pick<BenchDocument, "name" | "type" | "state">;
  readonly engine: Recognition["engine"];
  /** A page: each document has one. */
  readonly seconds: number;
  readonly verdicts: readonly Verdict[];
  /** What is right of it as a paper of its order; null where nothing was known of one. */
  readonly ofOrder: readonly Verdict[] | null;
}

/** As for orders inside France, abroad, and to Spain. */
const LANGS = { fr: ["fra"], en: ["fra", "eng"], es: ["fra", "spa", "eng"] } as const;

/** Reads the documents whose name has `only` in it one after the other, as a job does, by the embedded engine. Loading the engine is not measured. What it read stays in the folder `keep`. */
export async function readSet(documents: AsyncIterable<BenchDocument>, only: string, keep?: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const warm = new Set<BenchDocument["mediaType"]>();
  await using recogniser = embeddedRecogniser(null);
  for await (const document of documents) {
    if (!document.name.includes(only)) continue;
    const read = async () => {
      const started = performance.now(), pages: RecognisedPage[] = [];
      let engine: Recognition["engine"] = "text_layer";
      await recogniser.recognise(new Uint8Array(document.bytes), document.mediaType, {
        langs: LANGS[document.lang],
        firstPage: 0,
        signal: new AbortController().signal,
        onPage: (one) => {
          pages.push(one.page);
          engine = one.engine;
          return Promise.resolve();
        },
      });
      const recognition = { engine, pages }, fields = extractFields(document.type, recognition);
      return { recognition, fields, seconds: (performance.now() - started) / 1_000 };
    };
    if (!warm.has(document.mediaType)) await read();
    warm.add(document.mediaType);
    const { recognition, fields, seconds } = await read();
    const { name, type, state, truth, known } = document;
    if (keep) await Deno.writeTextFile(`${keep}/${name}.json`, JSON.stringify({ type, truth, recognition } satisfies ReadPaper));
    const verdicts = judge(truth, fields), ofOrder = known ? judge(truth, extractFields(type, recognition, known)) : null;
    outcomes.push({ document: { name, type, state }, engine: recognition.engine, seconds, verdicts, ofOrder });
    console.error(`${name}: ${verdicts.filter(({ right }) => right).length} of ${verdicts.length}`);
  }
  return outcomes;
}
