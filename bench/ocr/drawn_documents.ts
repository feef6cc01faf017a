import { chromium } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "../../tests/support/chromium.ts";
import type { BenchDocument } from "./documents.ts";
import { pageOf, type Paper } from "./paper.ts";

const PEN = new URL(import.meta.resolve("@fontsource/kalam/files/kalam-latin-400-normal.woff"));
/** Of a screen's 96 dots an inch: a scan of 190, a phone of 170. */
const SCALES = { clean: 2, photo: 1.8 } as const;

/** Each of `papers` drawn by Chromium as a clean scan and as a photograph. */
export async function* drawnDocuments(papers: readonly Paper[]): AsyncGenerator<BenchDocument> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("no Chromium found: CHROME_PATH names one");
  const pen = `data:font/woff;base64,${(await Deno.readFile(PEN)).toBase64()}`;
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    for (const paper of papers) {
      for (const state of ["clean", "photo"] as const) {
        const page = await browser.newPage({ viewport: { width: 794, height: 1122 }, deviceScaleFactor: SCALES[state] });
        await page.setContent(pageOf(paper, pen, state === "photo"));
        await page.evaluate("document.fonts.ready");
        const bytes = await page.screenshot(state === "clean" ? { type: "png" } : { type: "jpeg", quality: 62 });
        await page.close();
        const { name, type, lang, truth, known } = paper;
        yield {
          name: `${name}-${state}`,
          type,
          lang,
          state,
          bytes,
          mediaType: state === "clean" ? "image/png" : "image/jpeg",
          truth,
          ...known && { known },
        };
      }
    }
  } finally {
    await browser.close();
  }
}
