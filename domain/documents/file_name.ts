import type { SniffedType } from "./sniff_file.ts";

const MAX_LENGTH = 120;

/** Endings of a type; the first is given where the name has none of them. */
const ENDINGS: Readonly<Record<Exclude<SniffedType, "image/heic">, readonly string[]>> = {
  "image/jpeg": ["jpg", "jpeg", "jpe", "jfif"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "application/pdf": ["pdf"],
};

/**
 * What a file is called once it is known what it is: its own name without folders and without characters that are not seen (those that turn the
 * direction of writing make "exe.pdf" of "fdp.exe"), its ending that of its type. `fallback` where nothing is left.
 */
export function fileName(name: string, type: keyof typeof ENDINGS, fallback: string): string {
  const base = name.replace(/^.*[\\/]/, "").replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "").trim();
  const endings = ENDINGS[type];
  const [, stem, ending] = /^(.*?)\.([a-z0-9]{1,5})$/i.exec(base) ?? [null, base, ""];
  const kept = endings.includes(ending!.toLowerCase()) ? ending! : endings[0]!;
  return `${stem!.slice(0, MAX_LENGTH - kept.length - 1).trim() || fallback}.${kept}`;
}
