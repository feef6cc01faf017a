import { fileURLToPath } from "node:url";
import { amountFigure, type Figure } from "./support/figure.ts";
import { spreadOf } from "./support/load.ts";

const RUNS = 7;
const root = fileURLToPath(new URL("../", import.meta.url));

/** From the start of the process to its first page, after the build and with a store that is there. */
export async function startUp(): Promise<Figure[]> {
  const folder = await Deno.makeTempDir({ prefix: "start_up_", dir: `${root}data` });
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const elapsedMs = await oneStart(`${folder}/start_up.kv`, 18_200 + run);
    if (run > 0) times.push(elapsedMs); // the first one fills the store
  }
  await Deno.remove(folder, { recursive: true });
  const { median, lowest, highest } = spreadOf(times);
  return [
    amountFigure("From start to first page, after build", median, 400, "ms", `${lowest.toFixed(0)} to ${highest.toFixed(0)} ms`),
  ];
}

async function oneStart(kvPath: string, port: number): Promise<number> {
  const startedAt = performance.now();
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", `${root}fresh.config.ts`, "start"],
    cwd: root,
    env: { PORT: String(port), KV_PATH: kvPath },
    stdout: "null",
    stderr: "null",
  }).spawn();
  try {
    return await firstPage(`http://127.0.0.1:${port}/`, startedAt);
  } finally {
    child.kill("SIGKILL");
    await child.status;
  }
}

async function firstPage(address: string, startedAt: number): Promise<number> {
  for (;;) {
    try {
      const response = await fetch(address);
      await response.text();
      return performance.now() - startedAt;
    } catch {
      if (performance.now() - startedAt > 60_000) throw new Error("the server does not start");
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
