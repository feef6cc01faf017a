import { chromium } from "@playwright/test";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

const WITHOUT_WINDOWS = "chromium-headless-shell";
const COMMANDS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** What starts Chromium in a container: no sandbox of its own, no shared memory, no traffic of its own. */
export const CHROMIUM_ARGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"];

/** The Chromium to test with: the one that `CHROME_PATH` names, one on the path, or Playwright's own. Null when there is none. */
export function findChromium(): string | null {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return isProgram(CHROME_PATH) ? CHROME_PATH : null;
  return [...onPath(COMMANDS), MAC, chromium.executablePath()].find(isProgram) ?? null;
}

/**
 * What lays pages out as {@link findChromium}'s does, without a browser's windows around them: for half the time of the processor. The whole one where
 * it is not installed.
 */
export function findPageViewer(): string | null {
  const viewer = process.env.CHROME_PATH ? undefined : onPath([WITHOUT_WINDOWS]).find(isProgram);
  return viewer ?? findChromium();
}

function onPath(commands: readonly string[]): string[] {
  const { PATH = "" } = process.env;
  return commands.flatMap((command) => PATH.split(delimiter).map((folder) => join(folder, command)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
