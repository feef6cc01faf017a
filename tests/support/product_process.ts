import { WholeLines } from "../durability/jobs/whole_lines.ts";

const ROOT = new URL("../../", import.meta.url);

/** A process of the product under test, with what it has printed so far. */
export class ProductProcess implements AsyncDisposable {
  readonly #child: Deno.ChildProcess;
  readonly #lines: ReadableStreamDefaultReader<string>;
  readonly printed: string[] = [];

  /** Runs `deno <args>` at the root of the checkout with exactly `env` set, besides what finds programs and the cache. */
  constructor(args: readonly string[], env: Record<string, string> = {}) {
    this.#child = new Deno.Command(Deno.execPath(), {
      args: [...args],
      cwd: ROOT,
      clearEnv: true,
      env: { ...inherited(), NO_COLOR: "1", ...env },
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.#lines = mergeLines(this.#child.stdout, this.#child.stderr).getReader();
  }

  /** The process that was started (for a task, that of `deno task`). */
  get pid(): number {
    return this.#child.pid;
  }

  /** Waits for a line that matches and gives the match. @throws when the process ends without it. */
  async line(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const { done, value } = await this.#lines.read();
      if (done) throw new Error(`the process ended without ${pattern}; it printed:\n${this.printed.join("\n")}`);
      this.printed.push(value);
      const match = pattern.exec(value);
      if (match !== null) return match;
    }
  }

  /** Waits for its end; gives the exit code and everything it printed. */
  async end(): Promise<{ readonly code: number; readonly printed: readonly string[] }> {
    for (let read = await this.#lines.read(); !read.done; read = await this.#lines.read()) this.printed.push(read.value);
    return { code: (await this.#child.status).code, printed: this.printed };
  }

  kill(signal: Deno.Signal): void {
    this.#child.kill(signal);
  }

  /** Tells it to stop, which a task forwards to what it runs, and waits for its end. */
  async [Symbol.asyncDispose](): Promise<void> {
    try {
      this.#child.kill("SIGTERM");
    } catch {
      // It has ended already.
    }
    await this.end();
  }
}

/** A port that was free a moment ago. */
export function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr as Deno.NetAddr;
  listener.close();
  return port;
}

function inherited(): Record<string, string> {
  const names = ["PATH", "HOME", "DENO_DIR", "XDG_CACHE_HOME", "TMPDIR", "NPM_CONFIG_REGISTRY", "SSL_CERT_FILE", "DENO_CERT"];
  return Object.fromEntries(names.flatMap((name) => {
    const value = Deno.env.get(name);
    return value === undefined ? [] : [[name, value]];
  }));
}

function mergeLines(...outputs: ReadableStream<Uint8Array<ArrayBuffer>>[]): ReadableStream<string> {
  return new ReadableStream({
    async start(controller) {
      await Promise.all(outputs.map(async (output) => {
        for await (const line of output.pipeThrough(new TextDecoderStream()).pipeThrough(new WholeLines())) {
          controller.enqueue(line);
        }
      }));
      controller.close();
    },
  });
}

/** Waits until something listens at `port` of this machine. @throws when the process that should has `ended`. */
export async function whenListening(port: number, ended: Promise<unknown>): Promise<void> {
  let over = false;
  void ended.then(() => over = true);
  for (;;) {
    try {
      (await Deno.connect({ hostname: "127.0.0.1", port })).close();
      return;
    } catch {
      if (over) throw new Error("the process has ended");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
