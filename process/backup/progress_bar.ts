const WIDTH = 30;
const EVERY_MS = 200;

/**
 * Shows on a terminal how far something is, on one line that is written again; where the output is no terminal, nothing but the end. `done` and
 * `total` are in whatever is counted.
 */
export class ProgressBar {
  readonly #what: string;
  readonly #shown = Deno.stderr.isTerminal();
  readonly #startedAt = performance.now();
  #toldAt = -Infinity;

  constructor(what: string) {
    this.#what = what;
  }

  tell(done: number, total?: number): void {
    if (!this.#shown || performance.now() - this.#toldAt < EVERY_MS) return;
    this.#toldAt = performance.now();
    this.#write(`${this.#what} ${barOf(done, total)}`);
  }

  /** The last line stays. */
  end(summary: string): void {
    const seconds = ((performance.now() - this.#startedAt) / 1000).toFixed(1);
    if (this.#shown) this.#write("");
    console.log(`${summary} (${seconds} s)`);
  }

  #write(line: string): void {
    Deno.stderr.writeSync(new TextEncoder().encode(`\r\x1b[2K${line}`));
  }
}

function barOf(done: number, total: number | undefined): string {
  if (total === undefined || total === 0) return `${done}`;
  const share = Math.min(done / total, 1);
  const filled = Math.round(share * WIDTH);
  return `[${"#".repeat(filled)}${".".repeat(WIDTH - filled)}] ${Math.floor(share * 100)} % of ${total}`;
}
