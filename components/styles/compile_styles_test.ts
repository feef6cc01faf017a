import assert from "node:assert/strict";
import { compileStyles } from "./compile_styles.ts";

const page = (text: string) => [{ path: "routes/page.tsx", text }];
const sheet = [{ path: "own.css", text: ".panel{padding:1rem}" }];

Deno.test("compileStyles() fails on a class without a rule and says where", () => {
  assert.throws(() => compileStyles(page(`<p>\n<b class="panel no-such-thing">`), sheet), {
    message: 'routes/page.tsx:2 class "no-such-thing" has no rule',
  });
});

Deno.test("compileStyles() knows only the tokens' colours", () => {
  assert.throws(() => compileStyles(page(`<p class="bg-red-500">`), sheet), /bg-red-500/);
  assert.match(compileStyles(page(`<p class="bg-ground">`), sheet), /\.bg-ground\{background-color:var\(--ground\)\}/);
});

Deno.test("compileStyles() emits only the utilities that are used", () => {
  const css = compileStyles(page(`<p class="panel mt-4">`), sheet);
  assert.match(css, /\.mt-4\{margin-top:1rem\}/);
  assert.match(css, /\.panel\{padding:1rem\}/);
  assert.doesNotMatch(css, /\.mt-8/);
});

Deno.test("compileStyles() gives the tokens in both themes", () => {
  const css = compileStyles([], []);
  assert.match(css, /:root\{[^}]*--ink-soft:#51607A/);
  assert.match(css, /prefers-color-scheme:dark\)\{:root\{[^}]*--ink-soft:#A3B0C6/);
});
