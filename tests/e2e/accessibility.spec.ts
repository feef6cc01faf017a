import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { PAGES, WITH_ISLANDS } from "../http/route_pages.ts";
import { lookAt, test } from "./pages.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const WIDTHS = [320, 390, 768, 1440];
/** Widths at which axe looks at a page. */
const LOOKED_AT = [390, 1440];

test.describe.configure({ mode: "parallel" });

for (const [index, { pattern, actor, story }] of PAGES.entries()) {
  test(`${pattern}${story ? ` (${story})` : ""} as ${actor ?? "nobody"}`, async ({ page, context, site }) => {
    const answer = await page.goto(await lookAt(site, index, context));
    expect(answer?.status()).toBe(200);
    await expect(page.locator("h1")).toHaveCount(1);
    expect(await page.title()).toMatch(/\S/);
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    if (!WITH_ISLANDS.has(pattern)) await expect(page.locator("script")).toHaveCount(0);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await widestOverflow(page), `scrolls sideways at ${width} px`).toBeNull();
      if (LOOKED_AT.includes(width)) await expectNoViolation(page, width);
    }
  });
}

/** All rules in light; dark changes colours alone, for every width alike. A mail is shown in a frame that runs no script, and so not axe either. */
async function expectNoViolation(page: Page, width: number): Promise<void> {
  const axe = () => new AxeBuilder({ page }).setLegacyMode().exclude("iframe");
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  expectNone((await axe().withTags(RULES).analyze()).violations, `light at ${width} px`);
  if (width !== LOOKED_AT.at(-1)) return;
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  expectNone((await axe().withRules("color-contrast").analyze()).violations, `dark at ${width} px`);
}

type Violations = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"];

function expectNone(violations: Violations, where: string): void {
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`), where).toEqual([]);
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
