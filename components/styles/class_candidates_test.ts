import assert from "node:assert/strict";
import { classCandidates } from "./class_candidates.ts";

const names = (source: string) => classCandidates(source).map(({ name }) => name);

Deno.test("classCandidates() reads attributes, expressions, cx() and _CLASS constants", () => {
  assert.deepEqual(names(`<p class="a b">`), ["a", "b"]);
  assert.deepEqual(names(`<p class={late ? "a" : 'b'}>`), ["a", "b"]);
  assert.deepEqual(names("<p class={`a ${TONE[x]} b`}>"), ["a", "b"]);
  assert.deepEqual(names(`const look = cx("a", late && "b c");`), ["a", "b", "c"]);
  assert.deepEqual(names(`const TONE_CLASS: Record<Tone, string> = { "needs-you": "a", done: "b" };`), ["a", "b"]);
  assert.deepEqual(names(`const ROW_CLASS = "a b";`), ["a", "b"]);
});

Deno.test("classCandidates() leaves every other string alone", () => {
  assert.deepEqual(names(`<p class={tone === "go" ? "a" : "b"}>`), ["a", "b"]);
  assert.deepEqual(names(`<p class={TONES[tone ?? "go"]}>`), []);
  assert.deepEqual(names(`// class="a"\n/* class="b" */<input accept="image/*" class="c"> // class="d"`), ["c"]);
  assert.deepEqual(names(`<p class={buttonClass({ kind: "primary" })} title="not a class">`), []);
});

Deno.test("classCandidates() names the line", () => {
  assert.deepEqual(classCandidates(`\n\n<p class="a">`), [{ name: "a", line: 3 }]);
});

Deno.test("classCandidates() refuses a name glued together", () => {
  assert.throws(() => classCandidates("<p class={`tone-${tone}`}>"), /Line 1: .*glued/);
});
