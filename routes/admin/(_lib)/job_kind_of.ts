import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { DEFAULT_LANG } from "../../../domain/i18n/lang.ts";
import type { MessageKind } from "../../../domain/jobs/message.ts";

/** The kind of job that an address or a form names, or undefined where there is none: the catalogue has a word for every kind. */
export function jobKindOf(name: FormDataEntryValue | null): MessageKind | undefined {
  const { kind } = adminWords(DEFAULT_LANG).jobs;
  return typeof name === "string" && Object.hasOwn(kind, name) ? name as MessageKind : undefined;
}
