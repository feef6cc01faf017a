/** What a closed loop measured. */
export interface Rate {
  readonly perSecond: number;
  readonly errors: number;
}

/** Asks for `send` from `workers` at once until `durationMs` is over, and says how many a second were answered. */
export async function closedLoop(workers: number, durationMs: number, send: () => Promise<boolean>): Promise<Rate> {
  const startedAt = performance.now();
  const endsAt = startedAt + durationMs;
  let done = 0;
  let errors = 0;
  await Promise.all(Array.from({ length: workers }, async () => {
    while (performance.now() < endsAt) {
      if (await send()) done++;
      else errors++;
    }
  }));
  return { perSecond: done / ((performance.now() - startedAt) / 1_000), errors };
}

/** Latencies of an open loop, in milliseconds from the moment each request was due. */
export interface Latencies {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly errors: number;
  readonly sent: number;
}

/** Sends `perSecond` requests a second whatever the answers do, so that a slow server cannot slow its own load down. */
export async function openLoop(perSecond: number, durationMs: number, send: (n: number) => Promise<boolean>): Promise<Latencies> {
  const gapMs = 1_000 / perSecond;
  const total = Math.floor(durationMs / gapMs);
  const startedAt = performance.now();
  const latencies: number[] = [];
  const running: Promise<void>[] = [];
  let errors = 0;
  for (let n = 0; n < total; n++) {
    const dueAt = startedAt + n * gapMs;
    const waitMs = dueAt - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    running.push(
      send(n).then((good) => {
        latencies.push(performance.now() - dueAt);
        if (!good) errors++;
      }),
    );
  }
  await Promise.all(running);
  latencies.sort((one, other) => one - other);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), errors, sent: total };
}

/** The middle of several figures, with the lowest and the highest. */
export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  return { median: sorted[Math.floor(sorted.length / 2)]!, lowest: sorted[0]!, highest: sorted.at(-1)! };
}

/** Runs two subjects in turn, `rounds` times, and compares them round by round, so that what slows the machine slows both. */
export async function alternate(
  rounds: number,
  subject: () => Promise<number>,
  reference: () => Promise<number>,
): Promise<{ readonly subject: Spread; readonly reference: Spread; readonly ratio: Spread }> {
  const subjects: number[] = [];
  const references: number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      subjects.push(await subject());
      references.push(await reference());
    } else {
      references.push(await reference());
      subjects.push(await subject());
    }
  }
  return {
    subject: spreadOf(subjects),
    reference: spreadOf(references),
    ratio: spreadOf(subjects.map((value, round) => value / references[round]!)),
  };
}
