import fontkit from "@pdf-lib/fontkit";
import { type Color, PDFDocument, type PDFFont, type PDFPage, rgb } from "pdf-lib";
import { BRAND_NAME, COLOURS } from "../../../domain/brand.ts";

/** The two faces of a print, as font files. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** A rectangle in points, from the page's top left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How text looks. `size` in points. */
export interface Ink {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: Color;
}

export const A4 = { width: 595.28, height: 841.89 } as const;
/** Baseline to baseline, as a share of the size. */
export const LEADING = 1.22;

const { ink, inkSoft, ground } = COLOURS.light;
export const INK = hexColour(ink);
export const SOFT = hexColour(inkSoft);
export const BAND = hexColour(ground);
const RULE_WIDTH = 0.6;
const SIGNATURE_WIDTH = 1.1;

function hexColour(hex: string): Color {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return rgb(red ?? 0, green ?? 0, blue ?? 0);
}

/** A4 pages drawn from the top left corner. */
export class Sheet {
  readonly #doc: PDFDocument;
  readonly #fonts: { readonly regular: PDFFont; readonly bold: PDFFont };
  readonly #widths = new Map<string, number>();
  #page: PDFPage;

  private constructor(doc: PDFDocument, fonts: { regular: PDFFont; bold: PDFFont }) {
    this.#doc = doc;
    this.#fonts = fonts;
    this.#page = this.addPage();
  }

  /** A document with its first page. Fonts are embedded as subsets, so that every glyph prints anywhere. */
  static async create(files: FontFiles, meta: { title: string; lang: string; at: number }): Promise<Sheet> {
    const doc = await PDFDocument.create();
    doc.registerFontkit(fontkit);
    doc.setTitle(meta.title, { showInWindowTitleBar: true });
    doc.setLanguage(meta.lang);
    doc.setProducer(BRAND_NAME);
    doc.setCreator(BRAND_NAME);
    doc.setCreationDate(new Date(meta.at));
    doc.setModificationDate(new Date(meta.at));
    // Ligatures would be lost to whoever copies or searches the text.
    const options = { subset: true, features: { liga: false } };
    const [regular, bold] = await Promise.all([doc.embedFont(files.regular, options), doc.embedFont(files.bold, options)]);
    return new Sheet(doc, { regular, bold });
  }

  /** Starts a further page, on which all drawing then happens. */
  addPage(): PDFPage {
    return this.#page = this.#doc.addPage([A4.width, A4.height]);
  }

  /** Runs `draw` once per page, e.g. for page numbers. */
  onEachPage(draw: (n: number, of: number) => void): void {
    const pages = this.#doc.getPages();
    for (const [index, page] of pages.entries()) {
      this.#page = page;
      draw(index + 1, pages.length);
    }
  }

  /** One line of text with its baseline at `y`. */
  text(text: string, x: number, y: number, look: Ink): void {
    this.#page.drawText(printable(text), {
      x,
      y: A4.height - y,
      size: look.size,
      font: this.#font(look),
      color: look.colour ?? INK,
    });
  }

  /** One line that ends at `right`. */
  textToRight(text: string, right: number, y: number, look: Ink): void {
    this.text(text, right - this.widthOf(text, look), y, look);
  }

  /** Lines below `y`, the top of the first; gives the bottom of the last. */
  lines(lines: readonly string[], x: number, y: number, look: Ink): number {
    const step = look.size * LEADING;
    lines.forEach((line, index) => this.text(line, x, y + look.size + index * step, look));
    return y + lines.length * step;
  }

  widthOf(text: string, look: Ink): number {
    const key = `${look.bold ? "b" : "r"}${text}`;
    const known = this.#widths.get(key) ?? this.#font(look).widthOfTextAtSize(printable(text), 1);
    this.#widths.set(key, known);
    return known * look.size;
  }

  /** `text` broken into lines no wider than `width`: between words, and inside a word that is wider alone. */
  wrap(text: string, width: number, look: Ink): string[] {
    return text.split("\n").flatMap((paragraph) => this.#wrapParagraph(printable(paragraph).split(" "), width, look));
  }

  frame({ x, y, width, height }: Rect, fill?: Color): void {
    const box = { x, y: A4.height - y - height, width, height, borderWidth: RULE_WIDTH, borderColor: INK };
    this.#page.drawRectangle(fill ? { ...box, color: fill } : box);
  }

  rule(x: number, y: number, toX: number, toY: number): void {
    const flip = (x: number, y: number) => ({ x, y: A4.height - y });
    this.#page.drawLine({ start: flip(x, y), end: flip(toX, toY), thickness: RULE_WIDTH, color: INK });
  }

  /** A filled SVG path with its origin at (x, y). */
  fillPath(path: string, x: number, y: number, scale: number): void {
    this.#page.drawSvgPath(path, { x, y: A4.height - y, scale, color: INK });
  }

  /** An SVG path drawn as by a pen, its origin at (x, y). */
  penPath(path: string, x: number, y: number, scale: number): void {
    this.#page.drawSvgPath(path, { x, y: A4.height - y, scale, borderColor: INK, borderWidth: SIGNATURE_WIDTH / scale });
  }

  /** Puts a file into the document. */
  attach(bytes: Uint8Array, name: string, mimeType: string, at: number): Promise<void> {
    return this.#doc.attach(bytes, name, { mimeType, creationDate: new Date(at), modificationDate: new Date(at) });
  }

  toBytes(): Promise<Uint8Array> {
    return this.#doc.save();
  }

  #font({ bold }: Ink): PDFFont {
    return bold ? this.#fonts.bold : this.#fonts.regular;
  }

  #wrapParagraph(words: readonly string[], width: number, look: Ink): string[] {
    const lines: string[] = [];
    let line = "";
    for (const word of words.flatMap((word) => this.#breakWord(word, width, look))) {
      const longer = line ? `${line} ${word}` : word;
      if (line && this.widthOf(longer, look) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  }

  #breakWord(word: string, width: number, look: Ink): string[] {
    if (this.widthOf(word, look) <= width) return [word];
    const parts: string[] = [];
    let part = "";
    for (const character of word) {
      if (part && this.widthOf(part + character, look) > width) {
        parts.push(part);
        part = "";
      }
      part += character;
    }
    return [...parts, part];
  }
}

/** Composed letters, which the font draws best, and no control characters, which it cannot draw. */
function printable(text: string): string {
  return text.toWellFormed().normalize("NFC").replace(/\p{Cc}+/gu, " ");
}
