import type { BrowserContext, Page } from "@playwright/test";
import axe from "axe-core";

/** Which of axe's rules look at a page; all of them where nothing is said. */
export type AxeRules = Pick<axe.RunOptions, "runOnly" | "rules">;

/** Lets axe into every page that is opened from now on: the pages' own policy lets no other script in. */
export async function letAxeIn(context: BrowserContext): Promise<void> {
  await context.addInitScript(axe.source);
}

/** The faults that axe finds on a page of a context that it was let into: each rule with the elements. A mail is shown in a frame that runs no script, and so not axe. */
export async function faultsOn(page: Page, rules: AxeRules = {}): Promise<string[]> {
  const violations = await page.evaluate(
    async (options) => (await globalThis.axe.run({ exclude: ["iframe"] }, options)).violations,
    { ...rules, resultTypes: ["violations"] as const },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}

declare global {
  var axe: { run(context: axe.ElementContext, options: unknown): Promise<axe.AxeResults> };
}
