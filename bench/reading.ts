import { generatedDocuments } from "./ocr/generated_documents.ts";
import { type Figure, ratioFigure } from "./support/figure.ts";
import { alternate, openLoop } from "./support/load.ts";
import { filledStore, startServer } from "./support/processes.ts";
import { viewPage } from "./support/view_page.ts";

const ORDERS = 1_000;
const PER_SECOND = 50;
const WARM_MS = 3_000;
const ROUND_MS = 6_000;
const ROUNDS = 5;
/** The scan that is under way is read to its end. */
const LAST_PAGE_MS = 4_000;

/** What 95 of 100 pages take at most while the same process reads scans, one after the other without a pause, to what they take without. */
export async function reading(): Promise<Figure[]> {
  await using store = await filledStore(ORDERS);
  await using server = await startServer("app", await store.copy(), ORDERS);
  const scan = await Deno.makeTempFile();
  await Deno.writeFile(scan, await firstScan());
  const p95 = async (ms = ROUND_MS) => {
    const { p95, errors } = await openLoop(PER_SECOND, ms, () => viewPage(server));
    if (errors > 0) throw new Error(`${errors} pages were not answered`);
    return p95;
  };
  await p95(WARM_MS);
  const whileReading = async () => {
    await server.change(`read ${scan}`);
    const measured = await p95();
    await server.change("rest");
    await new Promise((resolve) => setTimeout(resolve, LAST_PAGE_MS));
    return measured;
  };
  const measured = await alternate(ROUNDS, whileReading, p95);
  await Deno.remove(scan);
  return [ratioFigure("p95 of 50 pages a second while scans are read, to that without", measured, 1.25, "most")];
}

async function firstScan(): Promise<Uint8Array> {
  for await (const { state, bytes } of generatedDocuments()) if (state === "clean") return bytes;
  throw new Error("no scan was made");
}
