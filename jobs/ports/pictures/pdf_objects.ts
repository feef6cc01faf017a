import { Buffer } from "node:buffer";
import { type PdfToken, PdfTokens } from "./pdf_tokens.ts";

/** What the dictionary of an object says directly, of what is asked about streams. */
export interface PdfObject {
  /** Its number; 0 for what is packed into another object. */
  readonly id: number;
  readonly numbers: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
  /** From the outermost to the innermost. */
  readonly filters: readonly string[];
  /** The bytes of its stream as they are packed; absent where it has none. */
  readonly stream?: Uint8Array;
}

/** What a look at a PDF's objects is told of. */
export interface PdfVisitor {
  /** Each name that stands anywhere outside of texts and streams. */
  name(text: string): void;
  /** Each object, after its names. */
  object(object: PdfObject): void;
  /** Each object that is referred to by an embedded file's specification. */
  embedded(id: number): void;
}

/** A stream whose end is not there: the file was cut. */
export class CutShort extends Error {
  override readonly name = "CutShort";
}

const ASKED_NUMBERS = new Set(["Length", "Width", "W", "Height", "H"]);
const ASKED_NAMES = new Set(["Type", "Subtype"]);
const STREAM_END = new TextEncoder().encode("endstream");

/**
 * Looks at every object of a PDF in the order of its bytes, without a look at its table of contents, which may lie: also at those that nothing refers to.
 * Keeps nothing of what it saw.
 * @throws {CutShort}
 */
export function visitObjects(bytes: Uint8Array, visitor: PdfVisitor): void {
  const tokens = new PdfTokens(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = new DirectEntries(visitor);
  let numbers: [number, number] = [0, 0];
  for (let token = tokens.next(); token !== null; token = tokens.next()) {
    entry.see(token);
    if (token.kind === "number") numbers = [numbers[1], token.value];
    if (token.kind !== "word") continue;
    if (token.text === "obj") entry.begin(numbers[0]);
    else if (token.text === "endobj") entry.end();
    else if (token.text === "stream") {
      const start = streamStart(bytes, tokens.at);
      const end = streamEnd(buffer, start, entry.length);
      if (end === null) throw new CutShort(`no end of the stream at ${start}`);
      tokens.at = end;
      entry.end(bytes.subarray(start, end));
    }
  }
}

/** Looks at the objects that are packed into the stream of another. */
export function visitPacked(bytes: Uint8Array, visitor: PdfVisitor): void {
  const tokens = new PdfTokens(bytes);
  const entry = new DirectEntries(visitor);
  entry.begin(0);
  for (let token = tokens.next(); token !== null; token = tokens.next()) {
    entry.see(token);
    if (entry.closed) {
      entry.end();
      entry.begin(0);
    }
  }
}

/** Follows the dictionary of one object: what stands in it directly, not in those within it. */
class DirectEntries {
  readonly #visitor: PdfVisitor;
  #id = 0;
  #isOpen = false;
  #dictionaries = 0;
  #arrays = 0;
  #key: string | null = null;
  #numbers = new Map<string, number>();
  #names = new Map<string, string>();
  #filters: string[] = [];
  /** Where the files of a specification are named: as deep as the dictionary that began with "EF". */
  #embeddedFrom: number | null = null;
  #isEmbeddedNext = false;
  #last: [number, number] = [0, 0];
  /** The dictionary of the object has just ended. */
  closed = false;

  constructor(visitor: PdfVisitor) {
    this.#visitor = visitor;
  }

  get length(): number {
    return this.#numbers.get("Length") ?? -1;
  }

  begin(id: number): void {
    this.#id = id;
    this.#isOpen = true;
    this.#dictionaries = this.#arrays = 0;
    this.#key = this.#embeddedFrom = null;
    this.#numbers = new Map();
    this.#names = new Map();
    this.#filters = [];
  }

  end(stream?: Uint8Array): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const object = { id: this.#id, numbers: this.#numbers, names: this.#names, filters: this.#filters };
    this.#visitor.object(stream === undefined ? object : { ...object, stream });
  }

  see(token: PdfToken): void {
    this.closed = false;
    this.#seeEmbedded(token);
    if (token.kind === "mark") this.#nest(token.text);
    else if (token.kind === "name") this.#seeName(token.text);
    else {
      if (token.kind === "number" && this.#isDirect && this.#key !== null && ASKED_NUMBERS.has(this.#key)) {
        this.#numbers.set(this.#key, token.value);
      }
      if (this.#isDirect) this.#key = null;
    }
  }

  get #isDirect(): boolean {
    return this.#dictionaries === 1 && this.#arrays === 0;
  }

  #nest(mark: string): void {
    if (mark === "<<") this.#dictionaries++;
    else if (mark === "[") this.#arrays++;
    else if (mark === "]") this.#arrays = Math.max(0, this.#arrays - 1);
    else if (mark === ">>") {
      this.#dictionaries = Math.max(0, this.#dictionaries - 1);
      this.closed = this.#dictionaries === 0;
    }
    // A value that is an array or a dictionary ends with it, and the next name is a key.
    if (this.#isDirect && (mark === "]" || mark === ">>")) this.#key = null;
  }

  #seeName(name: string): void {
    this.#visitor.name(name);
    const isFilter = this.#dictionaries === 1 && this.#key === "Filter";
    if (isFilter && this.#filters.length < 16) this.#filters.push(name);
    if (!this.#isDirect) return;
    if (this.#key === null) this.#key = name;
    else {
      if (ASKED_NAMES.has(this.#key)) this.#names.set(this.#key, name);
      this.#key = null;
    }
  }

  /** Tells the references in `/EF << /F 12 0 R >>`, and one that stands in place of that dictionary. */
  #seeEmbedded(token: PdfToken): void {
    if (token.kind === "number") this.#last = [this.#last[1], token.value];
    const isReference = token.kind === "word" && token.text === "R";
    if (isReference && (this.#isEmbeddedNext || this.#embeddedFrom !== null)) this.#visitor.embedded(this.#last[0]);
    if (this.#isEmbeddedNext && token.kind === "mark" && token.text === "<<") this.#embeddedFrom = this.#dictionaries;
    if (token.kind === "mark" && token.text === ">>" && this.#dictionaries - 1 === this.#embeddedFrom) this.#embeddedFrom = null;
    this.#isEmbeddedNext = (token.kind === "name" && token.text === "EF") || (this.#isEmbeddedNext && token.kind === "number");
  }
}

/** After the word comes the end of its line, and then the first byte of the stream. */
function streamStart(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 13) at++;
  return bytes[at] === 10 ? at + 1 : at;
}

/** Where a stream ends: at its length, if its end is there, or at the first word that says so; null where none does. */
function streamEnd(buffer: Buffer, start: number, length: number): number | null {
  const claimed = start + length;
  if (length >= 0 && claimed <= buffer.length) {
    const found = buffer.subarray(claimed, claimed + 16).indexOf(STREAM_END);
    if (found >= 0 && found <= 4) return claimed;
  }
  const found = buffer.indexOf(STREAM_END, start);
  return found < 0 ? null : found;
}
