import { transformSync } from "esbuild";
import { ICON_NAMES } from "../components/layout/icon_names.ts";
import { compileStyles, type Source } from "../components/styles/compile_styles.ts";

const SHEETS_DIR = "components/styles";
const SOURCE_DIRS = ["components", "routes", "islands"];
const FONT_DIR = "node_modules/@fontsource-variable/inter/files";
const FONT_FILES = ["inter-latin-wght-normal.woff2", "inter-latin-ext-wght-normal.woff2"];
const ICON_DIR = "node_modules/lucide-static/icons";

/**
 * Writes what the pages need to look right into `static/` of the checkout at `root`: `styles.css` (minified), `fonts/` and
 * `icons.svg`. A file whose content has not changed is left alone, so that watchers and validators rest.
 * @throws Error that lists every class name in the sources which has no rule.
 */
export async function buildStyles(root: string): Promise<void> {
  const sources = (await Promise.all(SOURCE_DIRS.map((dir) => filesIn(root, dir, /(?<!_test)\.tsx?$/)))).flat();
  const css = compileStyles(sources, await filesIn(root, SHEETS_DIR, /\.css$/));
  await Deno.mkdir(`${root}/static/fonts`, { recursive: true });
  await write(`${root}/static/styles.css`, new TextEncoder().encode(minify(css)));
  await write(`${root}/static/icons.svg`, new TextEncoder().encode(await sprite(`${root}/${ICON_DIR}`)));
  for (const file of FONT_FILES) {
    await write(`${root}/static/fonts/${file}`, await Deno.readFile(`${root}/${FONT_DIR}/${file}`));
  }
}

/** The files under a folder whose names match, in the order of their paths; none when the folder is missing. */
async function filesIn(root: string, dir: string, pattern: RegExp): Promise<Source[]> {
  const files: Source[] = [];
  for (const { name, isDirectory } of await entriesOf(`${root}/${dir}`)) {
    const path = `${dir}/${name}`;
    if (isDirectory) files.push(...await filesIn(root, path, pattern));
    else if (pattern.test(name)) files.push({ path, text: await Deno.readTextFile(`${root}/${path}`) });
  }
  return files;
}

async function entriesOf(path: string): Promise<Deno.DirEntry[]> {
  try {
    return (await Array.fromAsync(Deno.readDir(path))).sort((a, b) => a.name < b.name ? -1 : 1);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

function minify(css: string): string {
  return transformSync(css, { loader: "css", minify: true, target: ["chrome111", "firefox115", "safari16.4"] }).code;
}

/** All icons as symbols of one file; the stroke is set by the page's stylesheet. */
async function sprite(dir: string): Promise<string> {
  const symbols = await Promise.all(ICON_NAMES.map(async (name) => {
    const svg = await Deno.readTextFile(`${dir}/${name}.svg`);
    const drawing = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.indexOf("</svg>"));
    return `<symbol id="${name}" viewBox="0 0 24 24">${drawing.replace(/\s*\n\s*/g, "")}</symbol>`;
  }));
  return `<svg xmlns="http://www.w3.org/2000/svg"><!-- lucide, ISC licence -->${symbols.join("")}</svg>\n`;
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const old = await Deno.readFile(path).catch(() => undefined);
  if (old?.length === bytes.length && old.every((byte, index) => byte === bytes[index])) return;
  await Deno.writeFile(path, bytes);
}
