import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { Buffer } from "node:buffer";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Stop } from "../../domain/orders/types.ts";
import type { Question, SiteReady, SiteRecord } from "./driver_server.ts";

/** The driver of the order, and another of the same carrier. */
export const DRIVER = "driver";
export const OTHER = "other-driver";

/** A picture of one pixel. */
export const PHOTO = {
  name: "quai.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
};

/** A site with one order of today for the driver, in a process of its own so that its network can be cut. */
export class Site {
  private constructor(
    readonly browser: Browser,
    readonly ready: SiteReady,
    readonly ask: <Answer = null>(question: Question) => Promise<Answer>,
    readonly close: () => void,
  ) {}

  /** Opens a site for one test, which closes it. */
  static async open(browser: Browser, folder: string): Promise<Site> {
    const server = spawn(Deno.execPath(), ["run", "-A", join(folder, "driver_server.ts")], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const next = linesOf(server);
    const ready: SiteReady = await next();
    const ask = async <Answer = null>(question: Question): Promise<Answer> => {
      server.stdin.write(JSON.stringify(question) + "\n");
      return await next();
    };
    return new Site(browser, ready, ask, () => server.stdin.end());
  }

  get now(): number {
    return this.ready.now;
  }

  get origin(): string {
    return `http://localhost:${this.ready.port}`;
  }

  path(stopId: string): string {
    return `/driver/stops/${this.ready.orderId}/${stopId}`;
  }

  record(): Promise<SiteRecord> {
    return this.ask("record");
  }

  async stop(stopId: string): Promise<Stop> {
    return (await this.record()).order.stops.find(({ id }) => id === stopId)!;
  }

  async link(driverId = DRIVER): Promise<string> {
    return this.origin + await this.ask<string>({ linkFor: driverId });
  }
}

function linesOf({ stdout }: Pick<ChildProcessWithoutNullStreams, "stdout">) {
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  return async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error("the site ended");
    return JSON.parse(value);
  };
}

/** What a phone of 390 px is to the browser. */
export const PHONE = { viewport: { width: 390, height: 844 }, locale: "fr-FR", timezoneId: "Europe/Paris", hasTouch: true };

/** A phone on which the driver opened today's page. */
export async function phone(site: Site): Promise<{ context: BrowserContext; page: Page }> {
  const context = await site.browser.newContext(PHONE);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await openDay(site, page);
  return { context, page };
}

/** Signs in by a link, and waits until the phone has kept the day's pages. */
export async function openDay(site: Site, page: Page): Promise<void> {
  await signIn(page, await site.link());
  await expect.poll(() =>
    page.evaluate(async (paths) => {
      const found = await Promise.all(paths.map((path) => caches.match(path)));
      return navigator.serviceWorker.controller !== null && found.every((kept) => kept !== undefined);
    }, ["p1", "p2", "d1"].flatMap((id) => [site.path(id), `${site.path(id)}/failure`]))
  ).toBe(true);
}

/** Opens a link and presses its button. */
export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "Ouvrir ma journée" }).click();
  await page.waitForURL("**/driver");
}

/** Flight mode: neither phone nor server reach each other. */
export async function offline(site: Site, context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await site.ask("cut");
}

/** The network is back. */
export async function online(site: Site, context: BrowserContext): Promise<void> {
  await site.ask("connect");
  await context.setOffline(false);
}

/** What the phone says of what it has not sent. */
export const counter = (page: Page, count: number) => page.getByText(`Pas encore envoyé · ${count}`, { exact: true });

/** Waits until the phone says that nothing waits. */
export async function allSent(page: Page): Promise<void> {
  await page.getByText(/Pas encore envoyé · \d/).waitFor({ state: "hidden", timeout: 20_000 });
}

/** Taps at a moment of the phone's own clock. */
export async function tap(page: Page, name: string, at: number): Promise<void> {
  await page.clock.setFixedTime(at);
  await page.getByRole("button", { name }).click();
}

/** Signs on glass in the box of that name. */
export async function draw(page: Page, box: string): Promise<void> {
  const canvas = page.getByRole("img", { name: box });
  await canvas.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await canvas.boundingBox())!;
  await page.mouse.move(x + width * 0.2, y + height * 0.3);
  await page.mouse.down();
  for (const part of [0.3, 0.4, 0.5, 0.6]) await page.mouse.move(x + width * part, y + height * (0.3 + part / 2));
  await page.mouse.up();
}

/** Everything at a pickup: counts, photo, pallets and both signatures. */
export async function writeDown(page: Page, quantity = "10"): Promise<void> {
  await page.getByLabel("Quantité chargée").fill(quantity);
  await page.getByLabel("Photos de la marchandise").setInputFiles(PHOTO);
  await page.getByLabel("Données au site").fill("2");
  await page.getByLabel("Reçues du site").fill("2");
  await page.getByLabel("Nom du signataire").fill("Nadia Roux");
  await draw(page, "Cadre de signature : Signature de l’expéditeur");
  await draw(page, "Cadre de signature : Ma signature");
}

/** What the driver's phone told, in the order in which it arrived. */
export async function typesOf(site: Site): Promise<string[]> {
  return (await site.record()).events.filter(({ actor }) => actor.kind === "driver").map(({ type }) => type);
}
