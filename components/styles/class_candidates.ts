/** A class name that a source file may put on an element. */
export interface Candidate {
  name: string;
  /** Line of the source, from 1. */
  line: number;
}

/** Where class names are written: `class="..."`, `class={...}`, `cx(...)`, and constants called `..._CLASS`. */
const PLACES = /\bclass=(?=["{])|(?<!function )\bcx(?=\()|\b[A-Z][A-Z0-9_]*_CLASS\b[^=;\n]*=(?![=>])\s*/g;

const CLOSING: Record<string, string> = { "{": "}", "(": ")", "[": "]" };

/**
 * Finds every class name in a TypeScript source by where it stands, so that no other string is taken for one.
 * @throws Error where a class name is glued together in a template literal, since no build can check that.
 */
export function classCandidates(text: string): Candidate[] {
  const source = withoutComments(text);
  const found: Candidate[] = [];
  const add = (text: string, at: number) => {
    const line = source.slice(0, at).split("\n").length;
    for (const name of text.split(/\s+/).filter(Boolean)) found.push({ name, line });
  };
  for (const place of source.matchAll(PLACES)) readExpression(source, place.index + place[0].length, add);
  return found;
}

/** Reads the expression that starts at `at` up to its end; gives the index after it. */
function readExpression(source: string, at: number, add: (text: string, at: number) => void): number {
  const opening = source[at] ?? "";
  if (opening === '"' || opening === "'") return readString(source, at, add);
  if (opening === "`") return readTemplate(source, at, add);
  const closing = CLOSING[opening];
  if (!closing) return at + 1;
  let index = at + 1;
  while (index < source.length && source[index] !== closing) {
    index = readExpression(source, index, isArgument(source, index) ? ignore : add);
  }
  return index + 1;
}

/** What stands in a call other than `cx()`, or in an index, is no class name. */
function isArgument(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - 4), at);
  return /[([]/.test(source[at] ?? "") && /[\w$\])]$/.test(before) && !/(?<![\w$])cx$/.test(before);
}

function ignore() {}

/** Blanks out comments and keeps the line breaks. A comment starts after white space or a bracket: "image/*" is none. */
function withoutComments(source: string): string {
  return source.replace(/(?<=^|[\s{(,;])(\/\*[\s\S]*?\*\/|\/\/.*)/g, (comment) => comment.replace(/[^\n]/g, ""));
}

function readString(source: string, at: number, add: (text: string, at: number) => void): number {
  const end = source.indexOf(source[at] ?? "", at + 1);
  if (end < 0) return source.length;
  if (isName(source.slice(0, at).trimEnd(), source.slice(end + 1).trimStart())) add(source.slice(at + 1, end), at);
  return end + 1;
}

/** A string is no class name when it is compared, or is the key of an object. */
function isName(before: string, after: string): boolean {
  const compared = /[!=]==?$/.test(before) || /^[!=]==?/.test(after);
  const key = /[{,]$/.test(before) && after.startsWith(":");
  return !compared && !key;
}

function readTemplate(source: string, at: number, add: (text: string, at: number) => void): number {
  let text = "";
  let index = at + 1;
  while (index < source.length && source[index] !== "`") {
    if (!source.startsWith("${", index)) {
      text += source[index++];
      continue;
    }
    const end = readExpression(source, index + 1, add);
    if (/\S$/.test(text) || /^[^\s`]/.test(source.slice(end))) {
      const line = source.slice(0, index).split("\n").length;
      throw new Error(`Line ${line}: a class name is glued together from parts; write it whole`);
    }
    text += " ";
    index = end;
  }
  add(text, at);
  return index + 1;
}
