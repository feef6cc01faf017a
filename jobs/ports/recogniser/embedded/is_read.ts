import type { RecognisedWord } from "../../../../domain/documents/recognition.ts";

/** What is told with less is hardly print. */
const READ_CONFIDENCE = 40;

/** Whether an engine read a word where it says so: a scrawl that was taken for a sign or two is none. */
export function isRead({ text, confidence }: RecognisedWord): boolean {
  return confidence >= READ_CONFIDENCE && /[\p{L}\p{N}].*[\p{L}\p{N}]|^\p{N}$/u.test(text);
}
