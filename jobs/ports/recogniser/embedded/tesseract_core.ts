import type { Pix } from "../../pictures/rgb_of_pix.ts";
import { withinTime } from "../../pictures/within_time.ts";
import { unreadable } from "../unreadable.ts";
import type { Gray } from "../pictures/gray.ts";
import { grayOfPix } from "./gray_of_pix.ts";
import type { ReadingLang } from "../recogniser.ts";
import { LANGUAGE_FILES, WASM_URL } from "./reader_files.ts";

/** The part that is used of Tesseract and Leptonica as compiled to WebAssembly by the tesseract.js project. */
interface Core {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
  readonly TessBaseAPI: new () => {
    Init(path: null, languages: string, engine: number): number;
    SetVariable(name: string, value: string): void;
    SetImageFile(exif: number, angle: number): number;
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    End(): void;
  };
  _malloc(size: number): number;
  _free(at: number): void;
  _pixReadMem(at: number, size: number): number;
  _pixDestroy(atPointer: number): void;
  _pixReadHeaderMem(at: number, size: number, ...out: readonly number[]): number;
}

type StartCore = (options: {
  print(): void;
  printErr(): void;
  instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object;
}) => Promise<Core>;

/** More costs more memory to decode than a page is worth: 200 MB. No camera of a phone in use makes a larger file by default. */
const MAX_PIXELS = 50_000_000;
const LSTM = 1;

/** Tesseract in this thread: decodes pictures, and reads text from them, each within a time. */
export class TesseractCore {
  readonly #core: Core;
  readonly #memory: WebAssembly.Memory;
  readonly #loaded = new Set<ReadingLang>();
  #api: { readonly langs: string; readonly api: InstanceType<Core["TessBaseAPI"]> } | null = null;

  private constructor(core: Core, memory: WebAssembly.Memory) {
    this.#core = core;
    this.#memory = memory;
  }

  static async open(): Promise<TesseractCore> {
    const [{ default: start }, module] = await Promise.all([
      import("tesseract.js-core/tesseract-core-relaxedsimd-lstm.js") as Promise<{ readonly default: StartCore }>,
      Deno.readFile(WASM_URL).then((bytes) => WebAssembly.compile(bytes)),
    ]);
    let memory: unknown;
    const core = await start({
      print() {},
      printErr() {},
      instantiateWasm(imports, receive) {
        const instance = new WebAssembly.Instance(module, imports);
        memory = Object.values(instance.exports).find((exported) => exported instanceof WebAssembly.Memory);
        receive(instance);
        return instance.exports;
      },
    });
    return new TesseractCore(core, memory as WebAssembly.Memory);
  }

  /** The picture in a JPEG, PNG or WebP file, its long side reduced by a whole number to about what reading needs. @throws as {@link lookAt} does. */
  decode(bytes: Uint8Array<ArrayBuffer>, timeoutMs: number): Gray {
    return this.lookAt(bytes, timeoutMs, grayOfPix);
  }

  /**
   * Decodes the picture in a JPEG, PNG or WebP file for as long as `look` takes; whatever is kept of it must be copied.
   * @throws {Unreadable} when it is broken ("broken"), or has more pixels than fifty millions ("too_large"), which its header tells before it is decoded.
   * @throws {TookTooLong}
   */
  lookAt<T>(bytes: Uint8Array<ArrayBuffer>, timeoutMs: number, look: (memory: ArrayBuffer, pix: Pix) => T): T {
    return withinTime(timeoutMs, () => this.#lookAt(bytes, look));
  }

  #lookAt<T>(bytes: Uint8Array<ArrayBuffer>, look: (memory: ArrayBuffer, pix: Pix) => T): T {
    const core = this.#core;
    const at = core._malloc(bytes.length);
    const cell = core._malloc(HEADER_CELLS * 4);
    try {
      new Uint8Array(this.#memory.buffer).set(bytes, at);
      const out = Array.from({ length: HEADER_CELLS }, (_, n) => cell + 4 * n);
      const isBroken = core._pixReadHeaderMem(at, bytes.length, ...out) !== 0;
      const [, width, height] = new Uint32Array(this.#memory.buffer, cell, HEADER_CELLS);
      if (isBroken) throw unreadable("broken", "the picture has no header");
      if (width! * height! > MAX_PIXELS) throw unreadable("too_large", `${width} by ${height} pixels`);
      const pix = core._pixReadMem(at, bytes.length);
      if (pix === 0) throw unreadable("broken", "the picture ends too early, or is damaged");
      try {
        return look(this.#memory.buffer, pix as Pix);
      } finally {
        new Uint32Array(this.#memory.buffer, cell, 1)[0] = pix;
        core._pixDestroy(cell);
      }
    } finally {
      core._free(at);
      core._free(cell);
    }
  }

  /**
   * What Tesseract reads in a picture, a line of tab-separated values a word (`tsv_lines.ts`). `pgm` is a binary portable graymap.
   * @throws {TookTooLong}
   */
  async read(pgm: Uint8Array, langs: readonly ReadingLang[], timeoutMs: number): Promise<string> {
    const api = await this.#apiOf(langs);
    this.#core.FS.writeFile("/input", pgm);
    return withinTime(timeoutMs, () => {
      if (api.SetImageFile(1, 0) !== 0) throw new Error("tesseract took no picture");
      api.Recognize(null);
      return api.GetTSVText(0);
    });
  }

  async #apiOf(langs: readonly ReadingLang[]) {
    const joined = langs.join("+");
    if (this.#api?.langs === joined) return this.#api.api;
    this.#api?.api.End();
    this.#api = null;
    for (const lang of langs) {
      if (this.#loaded.has(lang)) continue;
      const { readable } = await Deno.open(LANGUAGE_FILES[lang]);
      const unzipped = new Response(readable.pipeThrough(new DecompressionStream("gzip")));
      this.#core.FS.writeFile(`./${lang}.traineddata`, await unzipped.bytes());
      this.#loaded.add(lang);
    }
    const api = new this.#core.TessBaseAPI();
    if (api.Init(null, joined, LSTM) !== 0) throw new Error(`tesseract does not start with ${joined}`);
    api.SetVariable("user_defined_dpi", "200");
    // As the program does: columns, headings and tables are told apart.
    api.SetVariable("tessedit_pageseg_mode", "3");
    this.#api = { langs: joined, api };
    return api;
  }
}

/** Of `pixReadHeaderMem`: format, width, height, bits a sample, samples a pixel, whether there is a palette. */
const HEADER_CELLS = 6;
