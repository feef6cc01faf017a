import { extractFields } from "./extraction/extract_fields.ts";
import type { FindFields } from "./find_fields.ts";

/** Finds fields at once, on the spot. */
export const findHere: FindFields = (...question) => Promise.resolve(extractFields(...question));
