import type { FieldRule } from "../field_rule.ts";
import { readSignerName } from "../readers/read_person.ts";
import { readHolder, readName, readRemark } from "../readers/read_text.ts";

/** Whether a field is a name or a sentence, of which nothing but its place tells that it is one. */
export function isText({ read }: FieldRule): boolean {
  return read === readName || read === readHolder || read === readRemark || read === readSignerName;
}
