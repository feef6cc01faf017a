import type { PdfPort } from "./pdf.ts";

/** Prints everything at once, as a PDF of nothing but its head. */
export const blankPdf: PdfPort = { renderPdf: () => Promise.resolve(new TextEncoder().encode("%PDF-1.7\n")) };
