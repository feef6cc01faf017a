import type { BenchDocument } from "./documents.ts";

/** The set that the generator makes, in its own Worker: libvips puts another Worker in place of the platform's, which the engine needs. */
export async function* generatedDocuments(): AsyncGenerator<BenchDocument> {
  const worker = new Worker(new URL("./make_worker.ts", import.meta.url), { type: "module" });
  try {
    for (let index = 0;; index++) {
      const { promise, resolve, reject } = Promise.withResolvers<BenchDocument | null>();
      worker.onmessage = ({ data }: MessageEvent<BenchDocument | null>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(index);
      const document = await promise;
      if (document === null) return;
      yield document;
    }
  } finally {
    worker.terminate();
  }
}
