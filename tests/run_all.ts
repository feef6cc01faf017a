import { fileURLToPath } from "node:url";
import { RedisServer } from "../jobs/ports/rate_limit/redis_server_fixture.ts";
import { findChromium, findPageViewer } from "./support/chromium.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const REPORTS = `${ROOT}test-results`;

/** Folders whose tests take milliseconds each. */
const LIGHT = ["components", "domain", "fresh", "kv", "process", "tests/architecture"];

const NO_CHROMIUM = [
  "The browser tests need Chromium and found none. Do one of these, then run the tests again:",
  "  Debian:     sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium",
  "  elsewhere:  npx playwright install --with-deps chromium",
  "  or set CHROME_PATH to a Chromium or Chrome that is there.",
].join("\n");

/** How many tests of a run passed and failed. */
interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** Runs every test of the product, the browser's last, and ends with one line that says how many passed and failed. */
async function runAll(): Promise<Outcome> {
  await Deno.mkdir(REPORTS, { recursive: true });
  if (!await run(["task", "-q", "build", "--if-stale"])) return { passed: 0, failed: 1 };
  // Without it the tests that need it say so and are left out.
  if (!RedisServer.isThere()) await installDebian("redis-server");
  // Durability waits for other processes most of the time: meanwhile all else goes on that needs no browser.
  const [durability, others] = await Promise.all([denoTest("durability", ["tests/durability"]), testOthers()]);
  return others === null ? { ...durability, failed: durability.failed + 1 } : sum([durability, ...others, await browserTests()]);
}

/** Checks the types of all code, then tests what is light, then what is not; null where types do not hold. */
async function testOthers(): Promise<Outcome[] | null> {
  if (!await run(["check", "."])) return null;
  const light = await denoTest("light", ["--parallel", ...LIGHT]);
  const SEEDED_WORLD = `${REPORTS}/seeded_world`;
  await Deno.remove(SEEDED_WORLD).catch(() => {});
  const apart = `--ignore=tests/durability,tests/e2e,${LIGHT}`;
  return [light, await denoTest("in_process", ["--parallel", apart], { SEEDED_WORLD })];
}

async function browserTests(): Promise<Outcome> {
  const named = Deno.env.get("CHROME_PATH");
  if (!named && findChromium() === null) await installDebian("chromium");
  const chromium = findChromium();
  if (chromium === null) {
    console.error(named ? `CHROME_PATH names no program: ${named}` : NO_CHROMIUM);
    return { passed: 0, failed: 1 };
  }
  // Most of these tests look at a page and no more: what they save is more than its installation takes.
  if (!named && findPageViewer() === chromium) await installDebian("chromium-headless-shell");
  const report = `${REPORTS}/browser.json`;
  await Deno.remove(report).catch(() => {});
  const ok = await run(["run", "-A", "npm:@playwright/test/cli", "test", "-c", "tests/e2e/playwright.config.ts"]);
  return outcomeOf(ok, await readPlaywright(report));
}

/** Installs a package of Debian's, where this process may. */
async function installDebian(name: "chromium" | "chromium-headless-shell" | "redis-server"): Promise<void> {
  if (Deno.build.os !== "linux" || Deno.uid() !== 0) return;
  console.log(`no ${name} found: installing Debian's`);
  const install = `apt-get update -qq && apt-get install -y -qq --no-install-recommends ${name} >/dev/null`;
  await new Deno.Command("sh", { args: ["-c", install], env: { DEBIAN_FRONTEND: "noninteractive" } }).spawn().status;
}

async function denoTest(name: string, args: readonly string[], env?: Record<string, string>): Promise<Outcome> {
  const report = `${REPORTS}/${name}.xml`;
  await Deno.remove(report).catch(() => {});
  const ok = await run(["test", "-A", "--no-check", `--junit-path=${report}`, ...args], env);
  return outcomeOf(ok, await readJunit(report));
}

async function run(args: readonly string[], env: Record<string, string> = {}): Promise<boolean> {
  const { success } = await new Deno.Command(Deno.execPath(), { args: [...args], cwd: ROOT, env }).spawn().status;
  return success;
}

/** A run that failed has at least one failure, also where no single test says so (a file that does not load, a type error). */
function outcomeOf(ok: boolean, reported: Outcome): Outcome {
  return ok ? reported : { ...reported, failed: Math.max(reported.failed, 1) };
}

async function readJunit(path: string): Promise<Outcome> {
  const text = await Deno.readTextFile(path).catch(() => "");
  const count = (name: string) => Number(new RegExp(`<testsuites[^>]*\\b${name}="(\\d+)"`).exec(text)?.[1] ?? 0);
  const failed = count("failures") + count("errors");
  return { passed: count("tests") - failed, failed };
}

async function readPlaywright(path: string): Promise<Outcome> {
  const text = await Deno.readTextFile(path).catch(() => "{}");
  const { expected = 0, unexpected = 0, flaky = 0 } = JSON.parse(text).stats ?? {};
  return { passed: expected, failed: unexpected + flaky };
}

function sum(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }));
}

const { passed, failed } = await runAll();
console.log(`${passed} passed, ${failed} failed`);
Deno.exit(failed === 0 ? 0 : 1);
