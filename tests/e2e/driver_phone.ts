import { type BrowserContext, chromium, expect, type Page } from "@playwright/test";
import { mkdtempSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { CHROMIUM_ARGS, findChromium } from "../support/chromium.ts";
import { PHONE } from "./driver_site.ts";

/** A phone that can be switched off at any moment: a browser of its own, whose profile on the disk is all that is left of it then. */
export class OwnPhone {
  readonly #profile = mkdtempSync(join(tmpdir(), "symphonia-phone-"));

  /** Starts the browser; gives its one page. */
  async switchOn(): Promise<{ context: BrowserContext; page: Page }> {
    const context = await chromium.launchPersistentContext(this.#profile, {
      ...PHONE,
      executablePath: findChromium()!,
      args: CHROMIUM_ARGS,
    });
    context.setDefaultTimeout(15_000);
    return { context, page: context.pages()[0]! };
  }

  /** Kills every process of the browser at once, as a battery does that is taken out. */
  async die(context: BrowserContext): Promise<void> {
    const closed = context.waitForEvent("close");
    // Chromium names its process in its lock: "host-pid". It leads the group of all others.
    const [, pid] = /-(\d+)$/.exec(readlinkSync(join(this.#profile, "SingletonLock")))!;
    process.kill(-Number(pid), "SIGKILL");
    await closed;
  }

  /** Takes the profile off the disk. */
  throwAway(): void {
    rmSync(this.#profile, { recursive: true, force: true });
  }
}

/** Waits until the disk of the phone has what was typed in a field. */
export async function onDisk(page: Page, name: string): Promise<void> {
  await expect.poll(() =>
    page.evaluate((wanted) =>
      new Promise((resolve) => {
        const opening = indexedDB.open("symphonia-driver");
        opening.onsuccess = () => {
          const asking = opening.result.transaction("drafts").objectStore("drafts").getAll();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result.some((draft) => draft.name === wanted));
          };
        };
      }), name)
  ).toBe(true);
}
