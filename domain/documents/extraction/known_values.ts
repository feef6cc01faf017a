import type { FieldName } from "./extracted_field.ts";

/** What a paper's order is known by: by field the values that may stand there, in the words of whoever wrote the order. The paper may say another. */
export type KnownValues = Readonly<Partial<Record<FieldName, readonly string[]>>>;
