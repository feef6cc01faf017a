import { accessSync, constants, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
/** Where Playwright keeps the browsers that `npx playwright install chromium` brings. */
const CACHES = [".cache/ms-playwright", "Library/Caches/ms-playwright"];
const IN_CACHE = ["chrome-linux/chrome", "chrome-linux64/chrome", "chrome-mac/Chromium.app/Contents/MacOS/Chromium"];

/** What starts Chromium in a container: no sandbox of its own, no shared memory, no traffic of its own. */
export const CHROMIUM_ARGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"];

/** The Chromium to test with: the one that `CHROME_PATH` names, one on the path, or Playwright's newest. Null when there is none. */
export function findChromium(): string | null {
  const { CHROME_PATH, PATH = "" } = process.env;
  if (CHROME_PATH) return isProgram(CHROME_PATH) ? CHROME_PATH : null;
  const onPath = COMMANDS.flatMap((command) => PATH.split(delimiter).map((folder) => join(folder, command)));
  return [...onPath, MAC, ...cached()].find(isProgram) ?? null;
}

function cached(): string[] {
  return CACHES.flatMap((cache) => {
    const folder = join(homedir(), cache);
    const versions = entriesOf(folder).filter((name) => /^chromium-\d+$/.test(name)).sort().reverse();
    return versions.flatMap((version) => IN_CACHE.map((path) => join(folder, version, path)));
  });
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
