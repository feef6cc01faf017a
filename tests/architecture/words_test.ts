import assert from "node:assert/strict";
import { LANGS } from "../../domain/i18n/lang.ts";
import { sourceFiles } from "./source_files.ts";

/** Texts by their dotted path; what is no text (a function, a number) by its type. */
type Texts = ReadonlyMap<string, string>;

const areas = new Map<string, Texts[]>();
for (const { path } of await sourceFiles(["domain/i18n"])) {
  const [, area, lang] = /^domain\/i18n\/(\w+)\/(fr|en|es)\.ts$/.exec(path) ?? [];
  if (area === undefined || lang === undefined) continue;
  const module = await import(new URL(`../../${path}`, import.meta.url).href);
  assert.ok(lang in module, `${path} exports ${lang}`);
  const texts = areas.get(area) ?? [];
  texts[LANGS.findIndex((known) => known === lang)] = new Map(textsOf(module[lang], ""));
  areas.set(area, texts);
}

function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value !== "object" || value === null) return [[path, typeof value === "string" ? value : `(${typeof value})`]];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, path === "" ? name : `${path}.${name}`));
}

/** Sentences that are the same in two languages on purpose. */
const SAME = new Set(["SYMPHONI.A, RT Technologie", "RT Technologie", "Signature impossible"]);

/** Several words besides the facts that it names. */
function isSentence(text: string): boolean {
  return text.length > 12 && (text.replaceAll(/\{\w+\}/g, "").match(/\p{L}{2,}/gu) ?? []).length > 1;
}

Deno.test("every catalogue exists in every language with the same texts", () => {
  const uneven = [...areas].flatMap(([area, texts]) => {
    const [french] = texts;
    return LANGS.flatMap((lang, index) => {
      const translated = texts[index];
      if (translated === undefined) return [`${area} has no ${lang}`];
      const missing = [...french!.keys()].filter((key) => !translated.has(key)).map((key) =>
        `${area}.${key} is missing in ${lang}`
      );
      const extra = [...translated.keys()].filter((key) => !french!.has(key)).map((key) => `${area}.${key} is only in ${lang}`);
      return [...missing, ...extra];
    });
  });
  assert.ok(areas.size > 5, "the catalogues are found");
  assert.deepEqual(uneven, []);
});

Deno.test("no text is empty, and each names the same facts in every language", () => {
  const facts = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
  const wrong = [...areas].flatMap(([area, texts]) =>
    [...texts[0] ?? []].flatMap(([key, french]) =>
      texts.flatMap((translated, index) => {
        const text = translated.get(key);
        if (text === undefined) return [];
        if (text.trim() === "") return french.trim() === "" ? [] : [`${area}.${key} is empty in ${LANGS[index]}`];
        return String(facts(text)) === String(facts(french)) ? [] : [`${area}.${key} names other facts in ${LANGS[index]}`];
      })
    )
  );
  assert.deepEqual(wrong, []);
});

Deno.test("no sentence was left untranslated", () => {
  const left = [...areas].flatMap(([area, texts]) =>
    [...texts[0] ?? []].flatMap(([key, french]) =>
      isSentence(french) && !SAME.has(french)
        ? texts.slice(1).flatMap((translated, index) =>
          translated.get(key) === french ? [`${area}.${key} in ${LANGS[index + 1]}: ${french}`] : []
        )
        : []
    )
  );
  assert.deepEqual(left, []);
});

Deno.test("French is written with the typographic apostrophe and its accents on capitals", () => {
  const odd = [...areas].flatMap(([area, [french]]) =>
    [...french ?? []].filter(([, text]) => /\p{L}'\p{L}/u.test(text) || /\b(A l|Etat|Etre|Edit)/.test(text)).map(([key, text]) =>
      `${area}.${key}: ${text}`
    )
  );
  assert.deepEqual(odd, []);
});
