/** A piece of a PDF's syntax (ISO 32000-2, 7.2 and 7.3). Texts are passed over: nothing of them is looked for. */
export type PdfToken =
  | { readonly kind: "name" | "word" | "mark"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text" };

const TEXT: PdfToken = { kind: "text" };
const MARKS = new Map(["<<", ">>", "[", "]", "{", "}", ")"].map((text): [string, PdfToken] => [text, { kind: "mark", text }]));
/** Longest name that is looked for; the rest of a longer one does not matter. */
const MAX_WORD = 64;

const code = (character: string) => character.charCodeAt(0);
const codes = (characters: string) => new Set([...characters].map(code));
const BLANKS = codes("\0\t\n\f\r ");
const DELIMITERS = codes("()<>[]{}/%");
const ENDS = new Set([...BLANKS, ...DELIMITERS]);

/** Reads a PDF, or what was packed into one of its streams, piece by piece, never back. */
export class PdfTokens {
  at = 0;
  constructor(readonly bytes: Uint8Array) {}

  /** The next piece; null at the end. */
  next(): PdfToken | null {
    const { bytes } = this;
    this.skipBlanks();
    const first = bytes[this.at];
    if (first === undefined) return null;
    switch (String.fromCharCode(first)) {
      case "/":
        this.at++;
        return { kind: "name", text: unescaped(this.#word()) };
      case "(":
        return this.#passText();
      case "<":
        return bytes[this.at + 1] === first ? this.#mark("<<") : this.#passHex();
      case ">":
        return this.#mark(bytes[this.at + 1] === first ? ">>" : ")");
      case "[":
      case "]":
      case "{":
      case "}":
      case ")":
        return this.#mark(String.fromCharCode(first));
      default: {
        const text = this.#word();
        const value = Number(text);
        return Number.isNaN(value) ? { kind: "word", text } : { kind: "number", value };
      }
    }
  }

  /** Passes over blanks and comments. */
  skipBlanks(): void {
    const { bytes } = this;
    for (let inComment = false; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at]!;
      if (inComment) inComment = byte !== 10 && byte !== 13;
      else if (byte === 37) inComment = true;
      else if (!BLANKS.has(byte)) return;
    }
  }

  #mark(text: string): PdfToken {
    this.at += text === "<<" || text === ">>" ? 2 : 1;
    return MARKS.get(text)!;
  }

  #word(): string {
    const start = this.at;
    while (this.at < this.bytes.length && !ENDS.has(this.bytes[this.at]!)) this.at++;
    return String.fromCharCode(...this.bytes.subarray(start, Math.min(this.at, start + MAX_WORD)));
  }

  #passText(): PdfToken {
    let depth = 0;
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === 92) this.at++;
      else if (byte === 40) depth++;
      else if (byte === 41 && --depth === 0) break;
    }
    this.at++;
    return TEXT;
  }

  #passHex(): PdfToken {
    const end = this.bytes.indexOf(62, this.at);
    this.at = end < 0 ? this.bytes.length : end + 1;
    return TEXT;
  }
}

/** A name as it is meant: any of its characters may be written by its number. */
function unescaped(name: string): string {
  return name.includes("#") ? name.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))) : name;
}
