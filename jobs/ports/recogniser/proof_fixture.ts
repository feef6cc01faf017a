import { degrees, PDFDocument, type PDFImage, PDFName, type PDFPage, PDFString, rgb, StandardFonts } from "pdf-lib";
import type { ExtractedField } from "../../../domain/documents/extraction/extracted_field.ts";
import { extractFields } from "../../../domain/documents/extraction/extract_fields.ts";
import type { PeerWord } from "./paid/services_fixture.ts";
import { pngOfGray } from "./pictures/png_of_gray.ts";
import type { PageRead } from "./recogniser.ts";

const [WIDTH, HEIGHT] = [595, 842];
const INK = rgb(0.1, 0.1, 0.4);

/** What the proof says, and where: points from its lower left corner, and the size of its letters. */
const LINES = [
  ["PREUVE DE LIVRAISON À NANTES", 180, 780, 15],
  ["Commande n° : OT-2026-000123", 40, 720, 10],
  ["Livré le : 24/11/2026", 40, 700, 10],
  ["Immatriculation : AB-123-CD", 40, 680, 10],
  ["Réserves : néant", 40, 660, 10],
  ["Signature du transporteur", 48, 475, 9],
  ["Signature du destinataire", 318, 475, 9],
  ["conforme", 332, 446, 8],
  ["refusé", 407, 446, 8],
] as const;

/** Draws into a proof whose recipient's box goes from (310, 370) to (555, 490), in points. */
export type Sign = (page: PDFPage, pdf: PDFDocument) => Promise<void> | void;

/**
 * A proof of delivery as programs print it, with text of its own: a logo as strokes and one as a picture, a table, two boxes with round corners to be signed, of which the recipient's has
 * boxes to be ticked and a dashed line. `words` are what an engine reads in a picture of it.
 */
export async function proof(sign: Sign): Promise<{ readonly pdf: Uint8Array<ArrayBuffer>; readonly words: readonly PeerWord[] }> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([WIDTH, HEIGHT]);
  const words = LINES.flatMap(([line, x, y, size], number) => {
    page.drawText(line, { x, y, size, font });
    return [...line.matchAll(/\S+/g)].map(({ 0: text, index }): PeerWord => {
      const left = (x + font.widthOfTextAtSize(line.slice(0, index), size)) / WIDTH;
      const right = left + font.widthOfTextAtSize(text, size) / WIDTH;
      const [top, bottom] = [1 - (y + size) / HEIGHT, 1 - (y - size / 4) / HEIGHT];
      return { text, line: number, corners: [[left, top], [right, top], [right, bottom], [left, bottom]] };
    });
  });
  page.drawSvgPath("M 0 30 C 10 0 40 0 50 30 C 40 60 10 60 0 30 Z", { x: 40, y: 810, borderWidth: 4, borderColor: INK });
  page.drawImage(await wavePicture(pdf), { x: 420, y: 770, width: 130, height: 40 });
  for (let y = 520; y <= 640; y += 30) page.drawLine({ start: { x: 40, y }, end: { x: 555, y }, thickness: 0.7 });
  const box = "M 10 0 H 235 Q 245 0 245 10 V 110 Q 245 120 235 120 H 10 Q 0 120 0 110 V 10 Q 0 0 10 0 Z";
  for (const x of [40, 310]) page.drawSvgPath(box, { x, y: 490, borderWidth: 1, borderColor: rgb(0, 0, 0) });
  for (const x of [320, 395]) {
    page.drawRectangle({ x, y: 445, width: 9, height: 9, borderWidth: 0.8, borderColor: rgb(0, 0, 0) });
  }
  page.drawLine({ start: { x: 320, y: 380 }, end: { x: 545, y: 380 }, thickness: 0.8, dashArray: [3, 3] });
  await sign(page, pdf);
  return { pdf: new Uint8Array(await pdf.save()), words };
}

/** A wave that a thick pen drew. */
async function wavePicture(pdf: PDFDocument): Promise<PDFImage> {
  const [width, height] = [400, 120];
  const isStroke = (x: number, y: number) => x > 20 && x < 380 && Math.abs(y - 60 - 45 * Math.sin(x / 18)) < 9;
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => isStroke(at % width, Math.floor(at / width)) ? 40 : 255);
  return await pdf.embedPng(await pngOfGray({ width, height, pixels }));
}

/** A signature as strokes, from its upper left corner. */
const strokesAt = (x: number) => (page: PDFPage) =>
  page.drawSvgPath("M 0 40 Q 20 0 40 35 Q 50 55 65 15 Q 80 0 90 40 Q 110 50 130 15 L 160 35", {
    ...{ x, y: 435, borderWidth: 1.2, borderColor: INK, rotate: degrees(2) },
  });

/** Ways in which a proof is signed by its recipient. */
export const SIGNED: Readonly<Record<string, Sign>> = {
  "strokes of a pen": strokesAt(330),
  "a picture of a signature": async (page, pdf) =>
    page.drawImage(await wavePicture(pdf), { x: 330, y: 390, width: 150, height: 45 }),
  "a field for a signature that was signed": (page, pdf) => {
    const strokes = Array.from({ length: 60 }, (_, n) => `${10 + n * 2.5} ${(25 + 18 * Math.sin(n / 3)).toFixed(1)} l`);
    addField(page, pdf, "Sig", `1.5 w 10 25 m ${strokes.join(" ")} S`);
  },
};

/** Ways in which it is not. */
export const UNSIGNED: Readonly<Record<string, Sign>> = {
  "nothing": () => {},
  "the carrier's signature": strokesAt(60),
  "a field that was filled in": (page, pdf) => addField(page, pdf, "Tx", "BT /F 14 Tf 5 20 Td (Jean Dupont, magasinier) Tj ET"),
};

/** What is told of the recipient's signature. */
export function signatureOf({ page, engine }: PageRead): ExtractedField {
  return extractFields("pod", { engine, pages: [page] }).find(({ name }) => name === "signature")!;
}

/** Adds a field of a form to the recipient's box, which looks as `content` says. */
function addField(page: PDFPage, { context, catalog }: PDFDocument, type: "Sig" | "Tx", content: string): void {
  const look = context.register(context.stream(content, {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, 180, 50],
    Resources: { Font: { F: { Type: "Font", Subtype: "Type1", BaseFont: "Helvetica" } } },
  }));
  const field = { Type: "Annot", Subtype: "Widget", FT: type, T: PDFString.of("field"), Rect: [330, 385, 510, 435], F: 4 };
  const widget = context.register(context.obj({ ...field, AP: { N: look } }));
  page.node.addAnnot(widget);
  catalog.set(PDFName.of("AcroForm"), context.obj({ Fields: [widget] }));
}
