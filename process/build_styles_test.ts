import assert from "node:assert/strict";
import { buildStyles } from "./build_styles.ts";
import { ICON_NAMES } from "../components/layout/icon_names.ts";

/** A small checkout with one page. */
async function checkout(page: string): Promise<string> {
  const root = await Deno.makeTempDir();
  await Deno.mkdir(`${root}/routes`);
  await Deno.mkdir(`${root}/components/styles`, { recursive: true });
  await Deno.writeTextFile(`${root}/routes/index.tsx`, page);
  await Deno.writeTextFile(`${root}/components/styles/base.css`, ".panel { padding: 16px }");
  await Deno.symlink(`${import.meta.dirname}/../node_modules`, `${root}/node_modules`);
  return root;
}

Deno.test("buildStyles() writes the sheet, the fonts and every icon", async () => {
  const root = await checkout(`<p class="panel mt-4">`);
  try {
    await buildStyles(root);
    const css = await Deno.readTextFile(`${root}/static/styles.css`);
    assert.match(css, /\.panel\{padding:16px\}/);
    assert.match(css, /\.mt-4\{margin-top:1rem\}/);
    const icons = await Deno.readTextFile(`${root}/static/icons.svg`);
    for (const name of ICON_NAMES) assert.match(icons, new RegExp(`<symbol id="${name}" viewBox="0 0 24 24"><`));
    assert.equal((await Array.fromAsync(Deno.readDir(`${root}/static/fonts`))).length, 2);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("buildStyles() leaves unchanged files alone", async () => {
  const root = await checkout(`<p class="panel">`);
  try {
    await buildStyles(root);
    await Deno.utime(`${root}/static/styles.css`, 1, 1);
    await buildStyles(root);
    assert.equal((await Deno.stat(`${root}/static/styles.css`)).mtime?.getTime(), 1000);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("buildStyles() fails on a class that nothing defines, and writes no sheet", async () => {
  const root = await checkout(`<p class="pannel">`);
  try {
    await assert.rejects(buildStyles(root), /routes\/index\.tsx:1 class "pannel" has no rule/);
    await assert.rejects(Deno.stat(`${root}/static/styles.css`), Deno.errors.NotFound);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});
