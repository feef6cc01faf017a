import config from "../../deno.json" with { type: "json" };
import { openStore } from "../../kv/open.ts";
import { fillStore } from "./world.ts";

/** The engine's settings that `deno task serve` runs with. */
const engineFlags = /--v8-flags=\S+/.exec(config.tasks.serve)![0];

export type Change = "touch" | "change" | "change elsewhere" | `read ${string}` | "rest";

/** A server of the benchmarks in a process of its own. */
export interface BenchServer extends AsyncDisposable {
  readonly origin: string;
  readonly cookie: string;
  readonly csrf: string;
  /** An API key that no limit stops. */
  readonly key: string;
  /** Resident memory in MiB. */
  memoryMib(): Promise<number>;
  /**
   * Changes the list once; starts or ends somebody else's writes to the first page of the list, through this process or as if through another one, or the reading of the
   * scan of that path.
   */
  change(command: Change): Promise<void>;
}

/** A folder with one filled store; each server gets a copy of its own, since one process owns a local file. */
export async function filledStore(orders: number): Promise<{ copy(): Promise<string> } & AsyncDisposable> {
  const folder = await Deno.makeTempDir({ prefix: "symphonia_bench_" });
  const original = `${folder}/original.kv`;
  const store = await openStore(original);
  await fillStore(store, orders);
  store.kv.close();
  let copies = 0;
  return {
    async copy() {
      const path = `${folder}/copy_${++copies}.kv`;
      for (const suffix of ["", "-wal", "-shm"]) {
        await Deno.copyFile(original + suffix, path + suffix).catch(ignoreMissing);
      }
      return path;
    },
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}

/** Starts `server.ts` over the store at `path` and waits until it listens. */
export async function startServer(kind: "app" | "bare", path: string, orders: number): Promise<BenchServer> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", engineFlags, "-A", import.meta.resolve("./server.ts"), kind, path, String(orders)],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const lines = linesOf(child.stdout);
  const { port, ...signIn } = JSON.parse(await nextLine(lines)) as { port: number; cookie: string; csrf: string; key: string };
  const stdin = child.stdin.getWriter();
  return {
    origin: `http://127.0.0.1:${port}`,
    ...signIn,
    async memoryMib() {
      await stdin.write(new TextEncoder().encode("memory\n"));
      return Number(await nextLine(lines)) / 1024 / 1024;
    },
    change: (command) => stdin.write(new TextEncoder().encode(`${command}\n`)),
    async [Symbol.asyncDispose]() {
      await stdin.close();
      await lines.cancel();
      child.kill("SIGKILL");
      await child.status;
    },
  };
}

function linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStreamDefaultReader<string> {
  let rest = "";
  const lines = stream.pipeThrough(new TextDecoderStream()).pipeThrough(
    new TransformStream<string, string>({
      transform(chunk, controller) {
        const parts = (rest + chunk).split("\n");
        rest = parts.pop() ?? "";
        for (const part of parts) controller.enqueue(part);
      },
    }),
  );
  return lines.getReader();
}

async function nextLine(lines: ReadableStreamDefaultReader<string>): Promise<string> {
  const { value, done } = await lines.read();
  if (done) throw new Error("the server ended");
  return value;
}
