import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { type Instant, SECOND_MS } from "../../domain/time/instant.ts";
import { inSpan } from "../../kv/metrics/in_span.ts";

/** How one door to the outside world is used. */
export interface PortPolicy {
  /** For each try. */
  readonly timeoutMs: number;
  /** Tries within one call; a job's own retries come on top. */
  readonly tries: number;
  readonly now: () => Instant;
}

/** What happened at a port since the process started. */
export interface PortNumbers {
  readonly calls: number;
  readonly failures: number;
  readonly timeouts: number;
  /** Calls not made because the circuit was open. */
  readonly refused: number;
  readonly totalMs: number;
}

/** The port did not answer in time. */
export class PortTimeout extends Error {
  override readonly name = "PortTimeout";
}

/** The port failed so often that it is left alone for a while. */
export class PortOpen extends Error {
  override readonly name = "PortOpen";
}

const FAILURES_TO_OPEN = 5;
const OPEN_MS = 30 * SECOND_MS;
const PAUSE_MS = 200;

class Port {
  numbers = { calls: 0, failures: 0, timeouts: 0, refused: 0, totalMs: 0 };
  failuresInARow = 0;
  openUntil: Instant = 0;
}

const ports = new Map<string, Port>();

/** The numbers of every port called so far, by its name. */
export function portNumbers(): ReadonlyMap<string, PortNumbers> {
  return new Map([...ports].map(([name, { numbers }]) => [name, { ...numbers }]));
}

/**
 * Calls the outside world by `call`, which must heed its signal. After five failures in a row the port is left alone for thirty seconds, then one
 * call tries it. A `PermanentFailure` is an answer, not a fault of the port: neither tried again nor counted.
 * @throws {PortTimeout} after the last try, {@link PortOpen} without a try, or what `call` threw.
 */
export async function callPort<T>(name: string, policy: PortPolicy, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const port = ports.get(name) ?? new Port();
  ports.set(name, port);
  for (let tries = 1;; tries++) {
    enter(name, port, policy.now());
    const startedAt = policy.now();
    try {
      const answer = await inSpan(`port ${name}`, { "port.try": tries }, () => withTimeout(name, policy.timeoutMs, call));
      port.failuresInARow = 0;
      return answer;
    } catch (error) {
      if (error instanceof PermanentFailure) {
        port.failuresInARow = 0;
        throw error;
      }
      recordFailure(port, error, policy.now());
      if (tries >= policy.tries) throw error;
    } finally {
      port.numbers.totalMs += policy.now() - startedAt;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tries));
  }
}

function enter(name: string, port: Port, now: Instant): void {
  if (port.failuresInARow >= FAILURES_TO_OPEN) {
    if (now < port.openUntil) {
      port.numbers.refused++;
      throw new PortOpen(`${name} is left alone after ${port.failuresInARow} failures`);
    }
    // This call tries the port; the others keep away until it has its answer.
    port.openUntil = now + OPEN_MS;
  }
  port.numbers.calls++;
}

function recordFailure(port: Port, error: unknown, now: Instant): void {
  port.numbers.failures++;
  if (error instanceof PortTimeout) port.numbers.timeouts++;
  port.failuresInARow++;
  port.openUntil = now + OPEN_MS;
}

async function withTimeout<T>(name: string, timeoutMs: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const timeout = new PortTimeout(`${name} did not answer within ${timeoutMs} ms`);
    reject(timeout);
    controller.abort(timeout);
  }, timeoutMs);
  try {
    return await Promise.race([call(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
