/** "OT-2026-000123" as people and their file systems write it: with spaces, dots or underscores, or with nothing between. */
const NUMBER = /(?<![\p{L}\d])OT[\s._-]?(20\d{2})[\s._-]?(\d{6,9})(?!\d)/giu;
/** Of one text; a list of hundred numbers is no help. */
const MOST = 5;

/** The numbers that say where a file belongs: those in its own name, else those in the subject of its mail. */
export function orderNumbersOf(fileName: string, subject: string): string[] {
  const own = orderNumbersIn(fileName);
  return own.length > 0 ? own : orderNumbersIn(subject);
}

/** The numbers of orders that stand in a text, each once, as `formatOrderNumber` writes them. */
function orderNumbersIn(text: string): string[] {
  const found = [...text.normalize("NFC").matchAll(NUMBER)].map(([, year, n]) => `OT-${year}-${n}`);
  return [...new Set(found)].slice(0, MOST);
}
