import { expect, type Page } from "@playwright/test";
import { CHROMIUM_ARGS, findPageViewer } from "../support/chromium.ts";
import { PAGES, WITH_ISLANDS } from "../http/route_pages.ts";
import { type AxeRules, faultsOn } from "./axe.ts";
import { lookAt, test } from "./pages.ts";

const RULES: AxeRules = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
const CONTRAST: AxeRules = { runOnly: { type: "rule", values: ["color-contrast"] } };
const WIDTHS = [320, 390, 768, 1440];
/** Widths at which axe looks at a light page, and what it looks for. Colours are looked at once in each scheme: wide in light, narrow in dark. */
const LOOKED_AT: Readonly<Record<number, AxeRules>> = {
  390: { ...RULES, rules: { "color-contrast": { enabled: false } } },
  1440: RULES,
};

test.use({ launchOptions: { executablePath: findPageViewer()!, args: CHROMIUM_ARGS } });
test.describe.configure({ mode: "parallel" });

for (const [index, { pattern, actor, story }] of PAGES.entries()) {
  test(`${pattern}${story ? ` (${story})` : ""} as ${actor ?? "nobody"}`, async ({ looked: page, site }) => {
    // A page that renews a session would do so with the cookies of the next: nothing runs in a picture.
    await page.goto("/chevron.svg");
    const answer = await page.goto(await lookAt(site, index, page.context()));
    expect(answer?.status()).toBe(200);
    await expect(page.locator("h1")).toHaveCount(1);
    expect(await page.title()).toMatch(/\S/);
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    if (!WITH_ISLANDS.has(pattern)) await expect(page.locator("script")).toHaveCount(0);
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await widestOverflow(page), `scrolls sideways at ${width} px`).toBeNull();
      if (LOOKED_AT[width]) expect.soft(await faultsOn(page, LOOKED_AT[width]), `light at ${width} px`).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 900 });
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    expect.soft(await faultsOn(page, CONTRAST), "dark at 390 px").toEqual([]);
  });
}

/** The element that makes the page wider than its window, or null. */
function widestOverflow(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const wide = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5);
    return wide.at(-1)?.outerHTML.slice(0, 300) ?? `${scrollWidth} px`;
  });
}
