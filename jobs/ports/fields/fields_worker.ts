/// <reference lib="webworker" />
import { extractFields } from "../../../domain/documents/extraction/extract_fields.ts";
import type { FieldsQuestion } from "./field_finder.ts";

self.addEventListener("message", ({ data }: MessageEvent<FieldsQuestion>) => self.postMessage(extractFields(...data)));
