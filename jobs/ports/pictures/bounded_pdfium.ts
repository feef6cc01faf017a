import type { PDFiumLibrary, PDFiumPage } from "@hyzyla/pdfium";

const MIB = 1024 * 1024;
const PAGE_BYTES = 64 * 1024;
/** A photo of fifty million pixels inside a PDF takes 450 MiB at worst, a page of text some ten. The program itself would take two GiB. */
const MAX_BYTES = 512 * MIB;
const WASM_URL = new URL(import.meta.resolve("@hyzyla/pdfium/pdfium.wasm"));

/** PDFium in this thread, with bounded memory: what unpacks to more has nowhere to go, however it hides in its file. */
export interface BoundedPdfium {
  readonly library: PDFiumLibrary;
  /** It was refused memory, the last time that it asked: what it worked on is of no use. */
  readonly isSpent: boolean;
}

/** Starts PDFium. */
export async function openPdfium(): Promise<BoundedPdfium> {
  const [{ PDFiumLibrary }, module] = await Promise.all([
    import("@hyzyla/pdfium"),
    Deno.readFile(WASM_URL).then((bytes) => WebAssembly.compile(bytes)),
  ]);
  let isSpent = false;
  const library = await PDFiumLibrary.init({
    instantiateWasm(imports, receive) {
      const instance = new WebAssembly.Instance(module, imports);
      const memory = instance.exports.memory as WebAssembly.Memory;
      // A program grows its memory by this call of its loader; one that throws is to it as on a machine that has no more.
      memory.grow = (pages) => {
        isSpent = memory.buffer.byteLength + pages * PAGE_BYTES > MAX_BYTES;
        if (isSpent) throw new RangeError(`over ${MAX_BYTES} bytes`);
        return WebAssembly.Memory.prototype.grow.call(memory, pages);
      };
      // Of the instance, as the loader has it, although its types say otherwise.
      receive(instance as unknown as WebAssembly.Module);
      return instance.exports;
    },
  });
  return {
    library,
    get isSpent() {
      return isSpent;
    },
  };
}

/** Gives back what a page holds that is not drawn: the library offers that for those alone that are. */
export function closePage(page: PDFiumPage): void {
  page["module"]._FPDF_ClosePage(page["pageIdx"]);
}
