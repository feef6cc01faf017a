import { freePort } from "../support/product_process.ts";
import { WholeLines } from "./jobs/whole_lines.ts";

/** A KV server of one test: the `denokv` on the path, over a store that is gone afterwards. */
export class DenokvServer implements AsyncDisposable {
  readonly url: string;
  /** At least twelve characters, or the server does not start. */
  readonly token = crypto.randomUUID();
  readonly #folder = Deno.makeTempDirSync();
  readonly #address: string;
  #child: Deno.ChildProcess | null = null;

  constructor() {
    this.#address = `127.0.0.1:${freePort()}`;
    this.url = `http://${this.#address}`;
  }

  /** Whether there is a `denokv` to run. */
  static isThere(): boolean {
    try {
      return new Deno.Command("denokv", { args: ["--help"], stdout: "null", stderr: "null" }).outputSync().success;
    } catch {
      return false;
    }
  }

  /** Starts it over what it stored before, and waits until it listens. */
  async start(): Promise<void> {
    const args = ["--sqlite-path", `${this.#folder}/kv.sqlite`, "serve", "--addr", this.#address, "--access-token", this.token];
    this.#child = new Deno.Command("denokv", { args, env: { RUST_LOG: "info" }, stdout: "null", stderr: "piped" }).spawn();
    const lines = this.#child.stderr.pipeThrough(new TextDecoderStream()).pipeThrough(new WholeLines()).getReader();
    for (let line = await lines.read(); !/Listening/.test(line.value ?? ""); line = await lines.read()) {
      if (line.done) throw new Error("denokv ended before it listened");
    }
    await lines.cancel();
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    this.#child?.kill("SIGKILL");
    await this.#child?.status;
    this.#child = null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    await Deno.remove(this.#folder, { recursive: true });
  }
}
