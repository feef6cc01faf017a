import type { ExtractedField } from "./extraction/extracted_field.ts";
import type { FormType } from "./extraction/forms/mod.ts";
import type { KnownValues } from "./extraction/known_values.ts";
import type { Recognition } from "./recognition.ts";

/** Finds the fields of a document of a known type in what was read of it, as `extractFields` does, where it holds nobody up. */
export type FindFields = (type: FormType, recognition: Recognition, known?: KnownValues) => Promise<ExtractedField[]>;
