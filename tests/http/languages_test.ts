import assert from "node:assert/strict";
import type { Lang } from "../../domain/i18n/lang.ts";
import { COOKIES } from "../../routes/(_lib)/cookies.ts";
import { ORIGIN } from "../support/app.ts";
import { sourceFiles } from "../architecture/source_files.ts";
import { openRouteWorld } from "./route_actors.ts";
import { PAGES, pathOf } from "./route_pages.ts";

const FRENCH_CALENDAR = Array.from({ length: 12 }, (_, month) => new Date(2026, month, 1 + month)).flatMap((day) =>
  [{ month: "long" }, { month: "short" }, { weekday: "long" }, { weekday: "short" }].map((part) =>
    new Intl.DateTimeFormat("fr", part as Intl.DateTimeFormatOptions).format(day)
  )
).join(" ");

Deno.test("no page in English or Spanish holds a French word, a fact left open or a value that is none", async () => {
  await using world = await openRouteWorld();
  await world.signIn("platform:admin", "/admin");
  const stored = wordsIn(await storedText(world.app.store.kv));
  const pages = PAGES.map((page) => ({ ...page, path: pathOf(world, page) }));
  const wrong: string[] = [];
  const french = await catalogueWords("fr");
  for (const lang of ["en", "es"] as const) {
    const spoken = await catalogueWords(lang);
    const foreign = french.union(wordsIn(FRENCH_CALENDAR)).difference(spoken).difference(stored);
    for (const { path, actor } of pages) {
      const session = actor === null ? "" : (await world.signIn(actor, path)).cookie;
      const headers = { cookie: `${session}; ${COOKIES.lang}=${lang}` };
      const answer = await world.app.fetch(new Request(ORIGIN + path, { headers }));
      const html = await answer.text();
      assert.equal(answer.status, 200, `${path} as ${actor}`);
      assert.match(html, new RegExp(`<html lang="${lang}"`), path);
      const said = saidBy(html);
      const left = [
        ...wordsIn(said).intersection(foreign),
        ...said.match(/\{\w+\}|\bundefined\b|\bNaN\b|\[object|\bInvalid Date\b/g) ?? [],
      ];
      if (left.length > 0) wrong.push(`${lang} ${path} as ${actor}: ${left.join(", ")}`);
    }
  }
  assert.deepEqual(wrong, []);
});

/** Every word that a language's catalogues can say; those of a text that is made by a function stand in its source. */
async function catalogueWords(lang: Lang): Promise<Set<string>> {
  const catalogues = (await sourceFiles(["domain/i18n"])).filter(({ path }) => path.endsWith(`/${lang}.ts`));
  assert.ok(catalogues.length > 5);
  return wordsIn(catalogues.map(({ text }) => text.replaceAll(/^\s*(\/?\*|\/\/).*$/gm, "")).join("\n"));
}

/** What people and rules wrote into the store, which no page translates; rendered mails aside, since those are texts of ours. */
async function storedText(kv: Deno.Kv): Promise<string> {
  const texts: string[] = [];
  for await (const { key, value } of kv.list({ prefix: [] })) {
    const { html: _html, text: _text, ...facts } = Object(value);
    texts.push(
      JSON.stringify([...key.map(String), key[0] === "mails" ? facts : value], (_, one) => typeof one === "bigint" ? "" : one),
    );
  }
  return texts.join("\n");
}

/** What a page says to eyes and ears, but for parts that are marked as another language's and for what somebody typed. */
function saidBy(html: string): string {
  const [, title] = /<title>([^<]*)/.exec(html)!;
  const body = html.slice(html.indexOf("<body"))
    .replaceAll(/<(script|style|pre|textarea)\b[\s\S]*?<\/\1>/g, " ")
    .replaceAll(/<(\w+)[^>]*\slang="[^"]*"[^>]*>[\s\S]*?<\/\1>/g, " ");
  const spoken = [...body.matchAll(/\s(?:title|aria-label|placeholder|alt)="([^"]*)"/g)].map(([, text]) => text);
  return [title, ...spoken, body.replaceAll(/<[^>]+>/g, " ")].join(" ");
}

/** Words of four letters and more, as written in lower case. */
function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}
