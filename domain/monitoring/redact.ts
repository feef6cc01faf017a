const EMAIL = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+\.[a-z]{2,}/gi;
const PHONE = /\+\d[\d .]{6,18}\d/g;
const KEY = /\b(?:sk|whsec)_[\w-]+/g;

/** What an error says, fit for a log that people read who need not know whom it is about: without addresses, numbers and keys. */
export function redact(text: string): string {
  return text.replace(EMAIL, "[e-mail]").replace(PHONE, "[phone]").replace(KEY, "[key]");
}
