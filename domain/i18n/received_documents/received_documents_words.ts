import { FILE_FAULTS, type FileFault } from "../../documents/file_fault.ts";
import type { FileRefusalCode } from "../../mail_intake/taken_mail.ts";
import { filesWords } from "../files/files_words.ts";
import { fill } from "../fill.ts";
import type { Lang } from "../lang.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr, type ReceivedDocumentsWords } from "./fr.ts";

const WORDS: Record<Lang, ReceivedDocumentsWords> = { fr, en, es };

/** The words of documents that come by mail, in `lang`. */
export function receivedDocumentsWords(lang: Lang): ReceivedDocumentsWords {
  return WORDS[lang];
}

/** Why a file of a mail is not taken: of what is in it as an upload says it. */
export function fileRefusalText(lang: Lang, code: FileRefusalCode, name: string): string {
  return fill(isFileFault(code) ? filesWords(lang)[code] : receivedDocumentsWords(lang).fileRefusals[code], { name });
}

function isFileFault(code: FileRefusalCode): code is FileFault {
  return (FILE_FAULTS as readonly string[]).includes(code);
}
