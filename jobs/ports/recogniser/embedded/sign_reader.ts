import type { InferenceSession, Tensor } from "onnxruntime-web";
import type { Box } from "../../../../domain/documents/recognition.ts";
import { type Gray, resample } from "../pictures/gray.ts";
import { SIGN_MODEL_URL, SIGN_WASM_URL } from "./reader_files.ts";
import { likeliestOf, NONE } from "./sign_shapes.ts";

/** What stands in a box of a picture; `confidence` is that of the least certain sign, of 100. */
export interface ReadSigns {
  readonly text: string;
  readonly confidence: number;
  /**
   * The likeliest reading that has, place by place, one of these signs; `lag` tells by how much it is less likely than the likeliest signs of all, as a
   * natural logarithm. Null where the box is too narrow for so many.
   */
  shaped(shape: readonly string[]): { readonly text: string; readonly lag: number } | null;
}

/** Reads the signs in a box of a page that is before the reader. */
export type Look = (box: Box) => Promise<ReadSigns>;

/** Reads the signs in a box of a level picture, one after the other, without knowing words. */
export type SignReader = (picture: Gray, box: Box) => Promise<ReadSigns>;

/** The height of a line of text as the model was taught. */
const HEIGHT = 48;
/** What stands around a word on the lines that the model was taught, as a share of the word's height. */
const MARGIN = 0.2;
const LEAST_WIDTH = 16;
/** The model's signs in its order, which begins with none: those of Latin script. */
const SIGNS = [
  "",
  ...["!/", ":@", "[`", "{~", "09", "AZ", "az", "¢¬", "®ÿ", "Āſ"].flatMap(([first, last]) => range(first!, last!)),
  ..."–’€ ",
];

/** The model of PaddleOCR for lines of text, run by ONNX Runtime in this thread. */
export async function openSignReader(): Promise<SignReader> {
  const { env, InferenceSession, Tensor } = await import("onnxruntime-web");
  env.wasm.numThreads = 1;
  const [wasm, model] = await Promise.all([Deno.readFile(SIGN_WASM_URL), Deno.readFile(SIGN_MODEL_URL)]);
  env.wasm.wasmBinary = wasm;
  const session = await InferenceSession.create(model);
  return async (picture, box) => {
    const { width, values } = lineOf(picture, box);
    const input = new Tensor("float32", values, [1, 3, HEIGHT, width]);
    return signsOf(await output(session, input));
  };
}

async function output(session: InferenceSession, input: Tensor): Promise<Tensor> {
  const results = await session.run({ [session.inputNames[0]!]: input });
  return results[session.outputNames[0]!]!;
}

/** The box as the model wants it: three equal layers, from -1 for black to 1 for white. */
function lineOf(picture: Gray, box: Box) {
  const margin = MARGIN * (box.y1 - box.y0);
  const [left, top] = [box.x0 - margin, box.y0 - margin];
  const scale = (box.y1 - box.y0 + 2 * margin) / HEIGHT;
  const width = Math.max(LEAST_WIDTH, Math.round((box.x1 - box.x0 + 2 * margin) / scale));
  const { pixels } = resample(picture, width, HEIGHT, (x, y) => [left + (x + 0.5) * scale - 0.5, top + (y + 0.5) * scale - 0.5]);
  const layer = Float32Array.from(pixels, (pixel) => pixel / 127.5 - 1);
  const values = new Float32Array(3 * layer.length);
  for (const at of [0, 1, 2]) values.set(layer, at * layer.length);
  return { width, values };
}

/** The blank of "Ville :", which is one word. */
const BEFORE_COLON = / (?=[:;!?]$)/;

/** The likeliest sign at each step; one that goes on over several counts once. */
function signsOf({ data, dims }: Tensor): ReadSigns {
  const shares = { data: data as Float32Array, steps: dims[1] ?? 0, signs: dims[2] ?? 0 };
  let text = "", last = NONE, least = 1;
  for (let step = 0; step < shares.steps; step++) {
    const these = shares.data.subarray(step * shares.signs, (step + 1) * shares.signs);
    const best = these.reduce((one, share, at) => share > these[one]! ? at : one, 0);
    if (best !== last && best !== NONE) {
      text += SIGNS[best]!;
      least = Math.min(least, these[best]!);
    }
    last = best;
  }
  return {
    text: text.replace(BEFORE_COLON, ""),
    confidence: Math.round(100 * least),
    shaped(shape) {
      const found = likeliestOf(shares, shape.map((place) => Array.from(place, (sign) => SIGNS.indexOf(sign))));
      return found && { text: found.places.map((sign) => SIGNS[sign]!).join(""), lag: found.lag };
    },
  };
}

function range(first: string, last: string): string[] {
  const from = first.charCodeAt(0);
  return Array.from({ length: last.charCodeAt(0) - from + 1 }, (_, at) => String.fromCharCode(from + at));
}
