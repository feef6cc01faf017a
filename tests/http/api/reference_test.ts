import assert from "node:assert/strict";
import { OPERATIONS } from "../../../domain/api/operations.ts";
import { PROBLEMS } from "../../../domain/api/problems.ts";
import { apiWords } from "../../../domain/i18n/api/api_words.ts";
import { LANGS } from "../../../domain/i18n/lang.ts";
import { ORIGIN, startTestApp } from "../../support/app.ts";

Deno.test("/api has a place for every operation and every problem, and each of its links leads somewhere", async () => {
  await using app = await startTestApp();
  const html = await (await app.fetch(new Request(`${ORIGIN}/api`))).text();
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  assert.equal(new Set(ids).size, ids.length);
  const tags = OPERATIONS.map(({ tag }) => tag);
  assert.deepEqual(tags.filter((tag) => !(tag in apiWords("fr").tags)), []);
  const wanted = [...OPERATIONS.map(({ id }) => id), ...Object.keys(PROBLEMS)];
  assert.deepEqual(wanted.filter((id) => !ids.includes(id)), []);
  const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id!);
  assert.deepEqual(links.filter((id) => !ids.includes(id)), []);
});

Deno.test("/api has a line to copy for every operation, and no script", async () => {
  await using app = await startTestApp();
  const html = await (await app.fetch(new Request(`${ORIGIN}/api`))).text();
  const addresses = [...html.matchAll(/<code>curl [^<]*?(http:[^<]*?)&quot;/g)].map(([, address]) => address!);
  assert.equal(addresses.length, OPERATIONS.length);
  assert.deepEqual(addresses.filter((address) => !address.startsWith(`${ORIGIN}/api/v1/`) || /[{…]/.test(address)), []);
  assert.doesNotMatch(html, /<script|\sstyle=/);
});

Deno.test("/api speaks every language", async () => {
  await using app = await startTestApp();
  for (const lang of LANGS) {
    const html = await (await app.fetch(new Request(`${ORIGIN}/api`, { headers: { "accept-language": lang } }))).text();
    assert.ok(html.includes(`<html lang="${lang}"`));
    for (const word of [apiWords(lang).title, apiWords(lang).rules]) assert.ok(html.includes(word), word);
  }
});
