import { segmentsOf } from "./segments.ts";

/** Signs that have a likeness in the alphabet of texts. */
const LIKENESSES: readonly (readonly [RegExp, string])[] = [
  [/[‘’‛′]/g, "'"],
  [/[“”„«»]/g, '"'],
  [/[‐‑‒–—−]/g, "-"],
  [/[\u00a0\u2009\u202f]/g, " "],
  [/…/g, "..."],
  [/ · /g, ", "],
  [/œ/g, "oe"],
  [/Œ/g, "OE"],
  [/→/g, ">"],
];

/**
 * `text` as the alphabet of texts can write it, in which a text holds 160 characters and not 70: "Château d’Œuf" gives "Chateau d'OEuf", while é, è, à
 * and ù stay. What has no likeness (another script) stays as it is.
 */
export function inGsmAlphabet(text: string): string {
  const likened = LIKENESSES.reduce((so, [pattern, likeness]) => so.replace(pattern, likeness), text);
  return Array.from(likened, (char) => isOutside(char) ? char.normalize("NFD").replace(/\p{M}/gu, "") : char).join("");
}

/** One character outside makes a text of 71 characters two. */
function isOutside(char: string): boolean {
  return segmentsOf(char + " ".repeat(70)) > 1;
}
