import assert from "node:assert/strict";
import { samplePdf } from "../../jobs/ports/pictures/files_fixture.ts";
import type { Recogniser } from "../../jobs/ports/recogniser/recogniser.ts";
import { pageSaying, scriptedRecogniser } from "../../jobs/ports/recogniser/recogniser_fixture.ts";
import type { TestBrowser } from "../support/browser.ts";
import { startDemoApp } from "../support/world.ts";

/** The page of a carrier's own file. */
export const FILE = "/transporter/vigilance";

/** The demo's carrier and somebody of it, with papers read as `lines`. */
export function startCarrier(...lines: string[]) {
  return carrierReading(scriptedRecogniser(lines.length === 0 ? [] : [pageSaying("Attestation de vigilance", ...lines)]));
}

/** The same, with papers read by `recogniser`. */
export async function carrierReading(recogniser: Recogniser) {
  const app = await startDemoApp({ ports: { recogniser } });
  const browser = await app.browserOf("carrier");
  const carrierId = app.world.firms.carrier.id;
  return { app, browser, carrierId, siren: app.world.firms.carrier.siret.slice(0, 9) };
}

/** Puts a paper into the file; gives the path of its page. */
export async function upload(browser: TestBrowser, kind: string, file = new File([samplePdf()], "papier.pdf")): Promise<string> {
  await browser.open(`${FILE}/new?kind=${kind}`);
  await browser.submit(`${FILE}/new`, { kind, file });
  assert.equal(browser.status, 200);
  return browser.path.replace(/\?.*$/, "");
}
