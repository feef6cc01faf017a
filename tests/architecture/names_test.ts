import assert from "node:assert/strict";
import { FOLDERS, type SourceFile, sourceFiles, withoutComments } from "./source_files.ts";

const files = await sourceFiles([...FOLDERS, "tests", "bench"]);
const product = files.filter(({ path }) => !/^(tests|bench)\//.test(path));

const MAX_LINES = 300;
const BANNED = /^(utils?|helpers?|misc|common|managers?|services?|data|handle)$/i;

const baseName = (path: string): string => path.split("/").at(-1)!;
const failing = (all: readonly SourceFile[], wrong: (file: SourceFile) => boolean): string[] =>
  all.filter(wrong).map(({ path }) => path);

Deno.test("files are under 300 lines", () => {
  const long = files.map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 })).filter(({ lines }) =>
    lines > MAX_LINES
  );
  assert.deepEqual(long, []);
});

Deno.test("folders, files and exported names say what they are", () => {
  const vague = files.flatMap(({ path, text }) => [
    ...path.split("/").filter((part) => BANNED.test(part.replace(/\.tsx?$/, ""))).map((part) => `${path}: ${part}`),
    ...[...text.matchAll(/^export (?:async )?(?:function|class|const|interface|type) (\w+)/gm)]
      .filter(([, name]) => BANNED.test(name!) || /(Utils?|Helpers?|Manager|Service)$/.test(name!))
      .map(([, name]) => `${path}: ${name}`),
  ]);
  assert.deepEqual(vague, []);
});

Deno.test("files are snake_case.ts; components and islands PascalCase.tsx; tests named after what they test", () => {
  const names = files.filter(({ path }) => !/^routes\/(?!.*\(_)/.test(path));
  const odd = failing(names, ({ path }) => {
    const name = baseName(path);
    return path.endsWith(".tsx")
      ? !/^([A-Z][A-Za-z0-9]*|[a-z0-9]+(_[a-z0-9]+)*)(_test)?\.tsx$/.test(name) ||
        (/^(components|islands)\//.test(path) && !/^[A-Z]/.test(name))
      : !/^([A-Z][A-Za-z0-9]*_test|[a-z0-9]+(_[a-z0-9]+)*)(\.(spec|config))?\.ts$/.test(name);
  });
  assert.deepEqual(odd, []);
});

Deno.test("paths of files come decoded from their addresses, so that a folder may have spaces and accents", () => {
  assert.deepEqual(failing(files, ({ text }) => /import\.meta\.url\)\s*\.pathname/.test(withoutComments(text))), []);
});

Deno.test("a tsx file that exports a component is named after it", () => {
  const components = product.filter(({ path }) => /^[A-Z][A-Za-z0-9]*\.tsx$/.test(baseName(path)));
  assert.deepEqual(
    failing(components, ({ path, text }) => {
      const name = baseName(path).replace(".tsx", "");
      return !new RegExp(`export (default )?(async )?(function|const|class) ${name}\\b|export default define\\.`).test(text);
    }),
    [],
  );
});

Deno.test("every exported function has a docstring", () => {
  const exported = /^export (?:default )?(?:async )?function\*? (\w+)/gm;
  const bare = product.filter(({ path }) => !/_(test|fixture)\.tsx?$/.test(path)).flatMap(({ path, text }) =>
    [...text.matchAll(exported)]
      .filter(({ index }) => !/\*\/\s*$/.test(text.slice(0, index)) && !isFurtherOverload(text, index))
      .map(([, name]) => `${path}: ${name}`)
  );
  assert.deepEqual(bare, []);
});

/** An overload after the first shares the docstring of the first. */
function isFurtherOverload(text: string, index: number): boolean {
  const name = /function\*? (\w+)/.exec(text.slice(index))?.[1];
  return new RegExp(`^export (?:async )?function ${name}\\b`, "m").test(text.slice(0, index));
}

Deno.test("nothing is left to do, commented out, or typed any", () => {
  const left = product.flatMap(({ path, text }) => [
    ...text.split("\n").flatMap((line, index) => {
      const unfinished = /\b(TODO|FIXME|XXX|HACK)\b/.test(line);
      const dead = /^\s*\/\/\s*(const|let|return|import|export|if \(|for \(|await )\b.*[;{]\s*$/.test(line);
      return unfinished || dead ? [`${path}:${index + 1} ${line.trim()}`] : [];
    }),
    ...(path.startsWith("fresh/")
      ? []
      : withoutComments(text).split("\n").flatMap((line, index) =>
        /[:<(,]\s*any\b(\[\])?\s*[,;>)=]|\bas any\b/.test(line.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, ""))
          ? [`${path}:${index + 1} ${line.trim()}`]
          : []
      )),
  ]);
  assert.deepEqual(left, []);
});
