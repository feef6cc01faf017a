import { PDFiumLibrary } from "@hyzyla/pdfium";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { type Back, type Gray, resample } from "./pictures/gray.ts";
import { pngOfGray } from "./pictures/png_of_gray.ts";

/** What the pages of these tests say. */
export const PAGE_LINES = [
  "LETTRE DE VOITURE NATIONALE",
  "Ordre de transport OT-2026-000123",
  "Transporteur TRANSPORTS MARTIN",
  "Immatriculation AB-123-CD",
  "Livraison le 24/11/2026 à 08:30",
  "Palettes rendues 12 et reçues 10",
  "Le destinataire certifie avoir reçu la marchandise",
] as const;

/** A PDF with as many pages, whose text can be read without looking. */
export async function textPdf(pageCount = 1): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let n = 1; n <= pageCount; n++) {
    const page = pdf.addPage([420, 298]);
    PAGE_LINES.forEach((line, index) => page.drawText(line, { x: 40, y: 250 - index * 32, size: 13, font }));
    page.drawText(`Page ${n}`, { x: 340, y: 20, size: 10, font });
  }
  return new Uint8Array(await pdf.save());
}

/** The page that {@link textPdf} prints, as a picture of 200 dots an inch. */
export async function pagePicture(): Promise<Gray> {
  return await pictureOf(await textPdf());
}

/** A page that says codes, one under the other, in Times, as a picture of 200 dots an inch. */
export async function codesPicture(codes: readonly string[]): Promise<Gray> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const page = pdf.addPage([420, 298]);
  ["ATTESTATION DE VIGILANCE", ...codes.map((code) => `Code de sécurité ${code}`)]
    .forEach((line, at) => page.drawText(line, { x: 40, y: 250 - at * 32, size: 11, font }));
  return await pictureOf(await pdf.save());
}

/** The first page of a PDF as a picture of 200 dots an inch. */
export async function pictureOf(pdf: Uint8Array): Promise<Gray> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const { width, height, data: pixels } = await document.getPage(0)
    .render({ scale: 200 / 72, colorSpace: "Gray", render: ({ data }) => Promise.resolve(data.slice()) });
  document.destroy();
  library.destroy();
  return { width, height, pixels };
}

/** A PDF whose only page is a scan. */
export async function scannedPdf(picture: Gray): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const image = await pdf.embedPng(await pngOfGray(picture));
  pdf.addPage([picture.width * 0.36, picture.height * 0.36])
    .drawImage(image, { x: 0, y: 0, width: picture.width * 0.36, height: picture.height * 0.36 });
  return new Uint8Array(await pdf.save());
}

/** `picture` turned clockwise by `degrees`. */
export function skewed(picture: Gray, degrees: number): Gray {
  const radians = degrees * Math.PI / 180;
  const cos = Math.cos(radians), sin = Math.sin(radians);
  const { width, height } = picture;
  const w = Math.ceil(width * cos + height * Math.abs(sin)), h = Math.ceil(height * cos + width * Math.abs(sin));
  return resample(picture, w, h, (x, y) => {
    const dx = x - w / 2, dy = y - h / 2;
    return [dx * cos + dy * sin + width / 2, dy * cos - dx * sin + height / 2];
  });
}

/** `picture` in a light that falls off from 100 % on the left to 40 % on the right. */
export function shaded({ width, height, pixels }: Gray): Gray {
  return { width, height, pixels: pixels.map((pixel, at) => pixel * (1 - 0.6 * (at % width) / width)) };
}

/** The sheet `picture` on a dark table, seen from an angle: its upper edge is farther away. */
export function photographed(picture: Gray): Gray {
  const { width, height } = picture;
  const w = Math.round(width * 1.3), h = Math.round(height * 1.4);
  const top = h * 0.12, bottom = h * 0.9;
  const back: Back = (x, y) => {
    const down = (y - top) / (bottom - top);
    const half = (0.37 + 0.09 * down) * w;
    // Farther rows lie closer together.
    const depth = down * 0.37 / (0.46 - 0.09 * down);
    return [(x - w / 2 + half) / (2 * half) * width, depth * height];
  };
  const sheet = resample(picture, w, h, back);
  const pixels = sheet.pixels.map((pixel, at) => {
    const [x, y] = back(at % w, Math.floor(at / w));
    return x < 0 || y < 0 || x >= width || y >= height ? 60 : pixel * 0.85;
  });
  return { width: w, height: h, pixels };
}
