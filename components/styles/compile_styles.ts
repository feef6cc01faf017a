import { stringify, twind, virtual } from "@twind/core";
import presetAutoprefix from "@twind/preset-autoprefix";
import presetTailwind from "@twind/preset-tailwind";
import { COLOURS, type Palette, RADIUS_PX, SHADOW, TYPE_SIZES_PX } from "../../domain/brand.ts";
import { classCandidates } from "./class_candidates.ts";

/** A file by name, so that a message can say where a fault is. */
export interface Source {
  path: string;
  text: string;
}

const BASE_FONT_PX = 16;

/**
 * The stylesheet of the product, not yet minified: tokens, own sheets, then the utilities that the sources use, each in its layer.
 * @throws Error that lists every class name which neither an own sheet nor a utility defines.
 */
export function compileStyles(sources: readonly Source[], sheets: readonly Source[]): string {
  const own = new Set(sheets.flatMap(({ text }) => definedClasses(text)));
  const utilities = virtual();
  const tw = twind({
    presets: [presetAutoprefix(), presetTailwind({ disablePreflight: true })],
    hash: false,
    theme: utilityTheme(),
  }, utilities);
  const known = new Set<string>();
  const faults: string[] = [];
  for (const { path, text } of sources) {
    for (const { name, line } of candidatesOf(path, text)) {
      if (known.has(name) || own.has(name)) continue;
      const before = utilities.target.length;
      tw(name);
      if (utilities.target.length > before) known.add(name);
      else faults.push(`${path}:${line} class "${name}" has no rule`);
    }
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return [
    "@layer tokens,own,utilities;",
    `@layer tokens{${tokens()}}`,
    ...sheets.map(({ text }) => `@layer own{${text}}`),
    `@layer utilities{${stringify(utilities.target)}}`,
  ].join("\n");
}

function candidatesOf(path: string, text: string) {
  try {
    return classCandidates(text);
  } catch (fault) {
    throw new Error(`${path}: ${(fault as Error).message}`, { cause: fault });
  }
}

/** Class names that a sheet has rules for. */
function definedClasses(css: string): string[] {
  const selectorsOnly = css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/url\([^)]*\)/g, "");
  return Array.from(selectorsOnly.matchAll(/\.([a-zA-Z][\w-]*)/g), (match) => match[1] ?? "");
}

/** "inkSoft" is `--ink-soft` in CSS and `text-ink-soft` as a utility. */
function cssName(token: string): string {
  return token.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

function variables(palette: Palette, shadow: string): string {
  const colours = Object.entries(palette).map(([token, value]) => `--${cssName(token)}:${value}`);
  return [...colours, `--shadow:${shadow}`].join(";");
}

/** Of what is drawn on the picture of a page, which stays white in the dark. */
function paper({ surface, road, watch }: Palette): string {
  return `--paper:${surface};--paper-road:${road};--paper-watch:${watch}`;
}

function tokens(): string {
  const sizes = Object.entries(TYPE_SIZES_PX).map(([name, px]) => `--type-${name}:${px / BASE_FONT_PX}rem`).join(";");
  return `:root{color-scheme:light dark;--radius:${RADIUS_PX}px;${sizes};${paper(COLOURS.light)};${
    variables(COLOURS.light, SHADOW.light)
  }}` +
    `@media (prefers-color-scheme:dark){:root{${variables(COLOURS.dark, SHADOW.dark)}}}` +
    `@media print{:root{color-scheme:light;${variables(COLOURS.light, "none")}}}`;
}

/** The utilities know only our tokens: another colour, radius, shadow or type size has no rule. */
function utilityTheme() {
  const colours = Object.keys(COLOURS.light).map((token) => [cssName(token), `var(--${cssName(token)})`]);
  const sizes = Object.keys(TYPE_SIZES_PX).map((name) => [name, `var(--type-${name})`]);
  return {
    colors: { transparent: "transparent", current: "currentColor", ...Object.fromEntries(colours) },
    borderRadius: { DEFAULT: "var(--radius)", none: "0", full: "9999px" },
    boxShadow: { DEFAULT: "var(--shadow)", none: "none" },
    fontSize: Object.fromEntries(sizes),
    fontWeight: { normal: "400", medium: "500", semibold: "600" },
    screens: { sm: "640px", md: "768px", lg: "1024px", xl: "1440px" },
  };
}
