/// <reference lib="webworker" />
import { FONT_URLS } from "./font_urls.ts";
import { consignmentNote } from "./consignment_note.ts";
import { palletVoucher } from "./pallet_voucher.ts";
import type { PdfAnswer, PdfJob } from "./pdf.ts";
import type { FontFiles } from "./sheet.ts";

let fonts: Promise<FontFiles> | undefined;

async function readFonts(): Promise<FontFiles> {
  const [regular, bold] = await Promise.all([Deno.readFile(FONT_URLS.regular), Deno.readFile(FONT_URLS.bold)]);
  return { regular, bold };
}

async function render(job: PdfJob): Promise<Uint8Array> {
  const files = await (fonts ??= readFonts());
  switch (job.kind) {
    case "consignment_note":
      return await consignmentNote(job.document, files);
    case "pallet_voucher":
      return await palletVoucher(job.document, files);
  }
}

/** One answer for each job, in the order of the jobs. */
self.addEventListener("message", async ({ data: job }: MessageEvent<PdfJob>) => {
  const answer: PdfAnswer = await render(job).then((bytes) => ({ bytes }), (error: unknown) => ({ error: String(error) }));
  self.postMessage(answer);
});
