import { WholeLines } from "../../../tests/durability/jobs/whole_lines.ts";
import { freePort } from "../../../tests/support/product_process.ts";

/** A Redis of one test: the `redis-server` on the path, which stores nothing on disk. */
export class RedisServer implements AsyncDisposable {
  readonly #port = freePort();
  readonly url = `redis://127.0.0.1:${this.#port}`;
  #child: Deno.ChildProcess | null = null;

  /** Whether there is a `redis-server` to run. */
  static isThere(): boolean {
    try {
      return new Deno.Command("redis-server", { args: ["--version"], stdout: "null", stderr: "null" }).outputSync().success;
    } catch {
      return false;
    }
  }

  /** Starts an empty one and waits until it listens. */
  async start(): Promise<this> {
    const args = ["--port", String(this.#port), "--bind", "127.0.0.1", "--save", "", "--dir", Deno.env.get("TMPDIR") ?? "/tmp"];
    this.#child = new Deno.Command("redis-server", { args, stdout: "piped", stderr: "null" }).spawn();
    const lines = this.#child.stdout.pipeThrough(new TextDecoderStream()).pipeThrough(new WholeLines()).getReader();
    for (let line = await lines.read(); !/eady to accept connections/.test(line.value ?? ""); line = await lines.read()) {
      if (line.done) throw new Error("redis-server ended before it listened");
    }
    await lines.cancel();
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child?.kill("SIGKILL");
    await this.#child?.status;
    this.#child = null;
  }
}
