import { workBehindPages } from "../../behind_pages.ts";
import type { AskedReader } from "./document_reader.ts";
import { READING_LANGS, type ReadingLang } from "../recogniser.ts";

/** Where Debian's package `tesseract-ocr` puts it; the only program that a process may start. */
export const TESSERACT_PATH = "/usr/bin/tesseract";

/** Debian's Tesseract on this machine: faster and lighter than the one that comes along. */
export interface DebianTesseract {
  /** Languages of which it has the data. */
  readonly langs: readonly ReadingLang[];
  reader(langs: readonly ReadingLang[]): AskedReader;
}

/** The Tesseract of this machine; null where there is none, it may not be started, or it knows none of the languages. */
export async function findDebianTesseract(): Promise<DebianTesseract | null> {
  const { state } = await Deno.permissions.query({ name: "run", command: TESSERACT_PATH });
  if (state !== "granted") return null;
  const listed = await new Deno.Command(TESSERACT_PATH, { args: ["--list-langs"], stderr: "null", clearEnv: true }).output()
    .catch(() => null);
  const names = listed?.success ? new TextDecoder().decode(listed.stdout).split(/\s+/) : [];
  const langs = READING_LANGS.filter((lang) => names.includes(lang));
  return langs.length === 0 ? null : { langs, reader: (wanted) => readerOf(wanted.filter((lang) => langs.includes(lang))) };
}

function readerOf(langs: readonly ReadingLang[]): AskedReader {
  return async (pgm, signal) => {
    const process = new Deno.Command(TESSERACT_PATH, {
      args: ["stdin", "stdout", "-l", langs.join("+"), "--dpi", "200", "tsv"],
      // One thread: the others serve pages.
      env: { OMP_THREAD_LIMIT: "1" },
      clearEnv: true,
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
      signal,
    }).spawn();
    workBehindPages(process.pid);
    const [{ success, code, stdout }] = await Promise.all([
      process.output(),
      // A program that ends early takes no more: its exit code tells it.
      new Blob([pgm]).stream().pipeTo(process.stdin).catch(() => {}),
    ]);
    if (!success) throw new Error(`tesseract ended with ${code}`);
    return new TextDecoder().decode(stdout);
  };
}
