import { PDFiumLibrary } from "@hyzyla/pdfium";
import Vips from "wasm-vips";
import type { GreyPicture } from "./grey_picture.ts";

const DPI = 200;
// Not awaited here: a Worker loses what it is told before its module is done.
const pdfium = PDFiumLibrary.init();
const vips = Vips({ dynamicLibraries: [] });

/** The first page of a PDF as a scanner of 200 dots an inch sees it. */
export async function rasterised(pdf: Uint8Array): Promise<GreyPicture> {
  const document = await (await pdfium).loadDocument(pdf);
  try {
    const { width, height, data } = await document.getPage(0).render({ scale: DPI / 72, colorSpace: "Gray", render: "bitmap" });
    return { width, height, pixels: new Uint8ClampedArray(data) };
  } finally {
    document.destroy();
  }
}

/** A picture as a PNG file, or a JPEG of the given quality. */
export async function encoded({ width, height, pixels }: GreyPicture, quality: number | null): Promise<Uint8Array> {
  const { Image, BandFormat } = await vips;
  const image = Image.newFromMemory(new Uint8Array(pixels), width, height, 1, BandFormat.uchar);
  try {
    return image.writeToBuffer(quality === null ? ".png" : `.jpg[Q=${quality}]`);
  } finally {
    image.delete();
  }
}
