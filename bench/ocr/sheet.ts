import fontkit from "@pdf-lib/fontkit";
import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from "pdf-lib";
import type { FieldName } from "../../domain/documents/extraction/extracted_field.ts";
import type { Chance } from "./chance.ts";
import type { Typeface } from "./fonts.ts";

/** What a document says: the right value of each of its fields. */
export type Truth = Partial<Record<FieldName, string>>;

/** How a text is set: size in points, and from where. */
export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly align?: "left" | "right" | "center";
  /** Written by hand where the document is filled by hand. */
  readonly hand?: boolean;
  /** Set smaller where it would be wider. */
  readonly within?: number;
}

const INK = rgb(0.08, 0.08, 0.1);
const PEN = rgb(0.1, 0.15, 0.45);
const STAMP = rgb(0.45, 0.1, 0.35);
export const WIDTH = 595;
export const HEIGHT = 842;

/** A page of A4 in points from its upper left; what is filled in is kept as the truth. */
export class Sheet {
  readonly truth: Truth = {};

  private constructor(
    private readonly doc: PDFDocument,
    private readonly page: PDFPage,
    private readonly fonts: { readonly regular: PDFFont; readonly bold: PDFFont; readonly hand: PDFFont | null },
    readonly chance: Chance,
  ) {}

  /** An empty page; `hand` is the font of whoever fills it by hand, null where it is printed throughout. */
  static async open(typeface: Typeface, hand: URL | null, chance: Chance): Promise<Sheet> {
    const doc = await PDFDocument.create();
    doc.registerFontkit(fontkit);
    const font = async (source: StandardFonts | URL) =>
      source instanceof URL ? await doc.embedFont(await Deno.readFile(source), { subset: true }) : await doc.embedFont(source);
    const fonts = { regular: await font(typeface.regular), bold: await font(typeface.bold), hand: hand && await font(hand) };
    return new Sheet(doc, doc.addPage([WIDTH, HEIGHT]), fonts, chance);
  }

  text(
    x: number,
    y: number,
    text: string,
    { size = 9, bold = false, align = "left", hand = false, within = Infinity }: Style = {},
  ): void {
    const byHand = hand && this.fonts.hand !== null;
    const font = byHand ? this.fonts.hand! : bold ? this.fonts.bold : this.fonts.regular;
    const wished = byHand ? size * 1.5 : size;
    const points = Math.min(wished, wished * within / font.widthOfTextAtSize(text, wished));
    const width = font.widthOfTextAtSize(text, points);
    const start = align === "left" ? x : align === "right" ? x - width : x - width / 2;
    this.page.drawText(text, { x: start, y: HEIGHT - y, size: points, font, color: byHand ? PEN : INK });
  }

  /** A value, `written` as the document writes it, which is the field `name` with the normalised `value`. */
  fill(name: FieldName, value: string | number, written: string, x: number, y: number, style: Style = {}): void {
    this.truth[name] = String(value);
    this.text(x, y, written, style);
  }

  box(x: number, y: number, width: number, height: number, thickness = 0.7): void {
    this.page.drawRectangle({ x, y: HEIGHT - y - height, width, height, borderWidth: thickness, borderColor: INK });
  }

  shade(x: number, y: number, width: number, height: number, grey = 0.88): void {
    this.page.drawRectangle({ x, y: HEIGHT - y - height, width, height, color: rgb(grey, grey, grey) });
  }

  line(x0: number, y0: number, x1: number, y1: number, thickness = 0.7): void {
    this.page.drawLine({ start: { x: x0, y: HEIGHT - y0 }, end: { x: x1, y: HEIGHT - y1 }, thickness, color: INK });
  }

  /** Cells beside one another: a row of labels over rows of what is written below, each column from its left edge. */
  columns(
    x: number,
    y: number,
    widths: readonly number[],
    labels: readonly string[],
    height: number,
    style: Style = {},
  ): number[] {
    const edges = widths.reduce<number[]>((all, width) => [...all, all.at(-1)! + width], [x]);
    labels.forEach((label, index) => {
      this.box(edges[index]!, y, widths[index]!, height);
      this.text(edges[index]! + 4, y + 10, label, { size: 7.5, within: widths[index]! - 8, ...style });
    });
    return edges;
  }

  /** A stroke of the pen like a signature. */
  scrawl(x: number, y: number, width: number, height: number): void {
    const point = (step: number) => `${(step / 9 * width).toFixed(1)} ${(this.chance.between(0.05, 0.95) * height).toFixed(1)}`;
    const path = `M ${point(0)} ` + [1, 3, 5, 7].map((step) => `Q ${point(step)} ${point(step + 1.4)}`).join(" ");
    this.page.drawSvgPath(path, { x, y: HEIGHT - y, borderColor: PEN, borderWidth: 1.4 });
  }

  /** A rubber stamp, turned and half transparent. */
  stamp(x: number, y: number, lines: readonly string[]): void {
    const turn = this.chance.between(-14, 14), size = 11;
    const rotate = degrees(turn);
    lines.forEach((line, index) => {
      const down = index * size * 1.25, rad = turn * Math.PI / 180;
      this.page.drawText(line, {
        ...{ x: x + Math.sin(rad) * down, y: HEIGHT - y - Math.cos(rad) * down, size, rotate },
        ...{ font: this.fonts.bold, color: STAMP, opacity: 0.55 },
      });
    });
    const width = Math.max(...lines.map((line) => this.fonts.bold.widthOfTextAtSize(line, size))) + 12,
      height = lines.length * size * 1.25 + 10;
    this.page.drawRectangle({
      ...{ x: x - 6 + Math.sin(turn * Math.PI / 180) * height * 0.7, y: HEIGHT - y - height + 16, width, height, rotate },
      ...{ borderColor: STAMP, borderWidth: 1.6, borderOpacity: 0.55, opacity: 0 },
    });
  }

  async save(): Promise<Uint8Array> {
    return await this.doc.save();
  }
}
