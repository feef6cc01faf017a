import type { ReadingLang } from "../recogniser.ts";

const packaged = (path: string) => new URL(import.meta.resolve(path));
/** A file beside another of the same package: not every package offers its files by name. */
const beside = (path: string, file: string) => new URL(file, import.meta.resolve(path));

/** What Tesseract knows of each language: integer models, which are as good as the large ones here, and twice as fast. */
export const LANGUAGE_FILES: Readonly<Record<ReadingLang, URL>> = {
  fra: beside("@tesseract.js-data/fra", "./4.0.0_best_int/fra.traineddata.gz"),
  eng: beside("@tesseract.js-data/eng", "./4.0.0_best_int/eng.traineddata.gz"),
  spa: beside("@tesseract.js-data/spa", "./4.0.0_best_int/spa.traineddata.gz"),
};

export const WASM_URL = packaged("tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm");

/** ONNX Runtime, and the model by which it reads signs. */
export const SIGN_WASM_URL = packaged("onnxruntime-web/ort-wasm-simd-threaded.wasm");
export const SIGN_MODEL_URL = new URL("./sign_model/PP-OCRv6_small_rec_latin.onnx", import.meta.url);

/** Folders of the packages that the reading Worker loads while it runs: all that it may read. */
export const READABLE = [
  ...Object.values(LANGUAGE_FILES),
  WASM_URL,
  SIGN_WASM_URL,
  SIGN_MODEL_URL,
  packaged("@hyzyla/pdfium"),
  packaged("unpdf"),
].map((url) => new URL(".", url));
