import assert from "node:assert/strict";
import { fileName } from "./file_name.ts";

for (
  const [what, name, type, expected] of [
    ["keeps a right ending as it is written", "Émargé.JPEG", "image/jpeg", "Émargé.JPEG"],
    ["replaces the ending of something else", "bon.exe", "application/pdf", "bon.pdf"],
    ["adds an ending", "bon de livraison", "image/png", "bon de livraison.png"],
    ["keeps what only looks like an ending in the middle", "CMR 24.11.2026.pdf", "application/pdf", "CMR 24.11.2026.pdf"],
    ["drops folders of any system", "..\\..\\C:\\quai.webp", "image/webp", "quai.webp"],
    ["drops what turns the direction of writing", "photo\u202Egpj.exe", "image/jpeg", "photogpj.jpg"],
    ["drops what is not seen", "a\u0000b\nc\u200D.pdf", "application/pdf", "abc.pdf"],
    ["calls what has no name by its kind", ".pdf", "application/pdf", "pod.pdf"],
    ["shortens a long name before its ending", "x".repeat(300) + ".pdf", "application/pdf", "x".repeat(116) + ".pdf"],
  ] as const
) {
  Deno.test(`fileName() ${what}`, () => {
    assert.equal(fileName(name, type, "pod"), expected);
  });
}
