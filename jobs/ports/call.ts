import { type Instant, SECOND_MS } from "../../domain/time/instant.ts";
import { countRefused, isRefusal, observePort } from "./observe_port.ts";
import { PortTimeout } from "./port_timeout.ts";

/** How one door to the outside world is used. */
export interface PortPolicy {
  /** For each try. */
  readonly timeoutMs: number;
  /** Tries within one call; a job's own retries come on top. */
  readonly tries: number;
  readonly now: () => Instant;
  /** Whom this call reaches, where the port leads to many: each is left alone by itself. */
  readonly host?: string;
}

/** The port failed so often that it is left alone for a while. */
export class PortOpen extends Error {
  override readonly name = "PortOpen";
}

interface Circuit {
  readonly failuresInARow: number;
  readonly openUntil: Instant;
}

const FAILURES_TO_OPEN = 5;
const OPEN_MS = 30 * SECOND_MS;
const PAUSE_MS = 200;
/** Hosts come from anybody; beyond this many that fail, the one that began first to fail is tried like any other. */
const MOST_CIRCUITS = 1_000;

/** Of the ports, and hosts behind them, that failed last: one that answers has none. */
const circuits = new Map<string, Circuit>();

/**
 * Calls the outside world by `call`, which must heed its signal. After five failures in a row the port, or its host, is left alone for thirty seconds, then
 * one call tries it. A refusal of what was asked (`isRefusal`) is an answer, not a fault of the port: neither tried again nor counted.
 * @throws {PortTimeout} after the last try, {@link PortOpen} without a try, or what `call` threw.
 */
export async function callPort<T>(name: string, policy: PortPolicy, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { timeoutMs, now, host } = policy;
  const circuit = host === undefined ? name : `${name} ${host}`;
  for (let tries = 1;; tries++) {
    enter(name, circuit, now());
    try {
      const attributes = { "port.try": tries };
      const answer = await observePort(name, () => withTimeout(name, timeoutMs, call), { now, attributes });
      circuits.delete(circuit);
      return answer;
    } catch (error) {
      if (isRefusal(error)) {
        circuits.delete(circuit);
        throw error;
      }
      recordFailure(circuit, now());
      if (tries >= policy.tries) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tries));
  }
}

function enter(name: string, circuit: string, now: Instant): void {
  const { failuresInARow, openUntil } = circuits.get(circuit) ?? { failuresInARow: 0, openUntil: 0 };
  if (failuresInARow < FAILURES_TO_OPEN) return;
  if (now < openUntil) {
    countRefused(name);
    throw new PortOpen(`${name} is left alone after ${failuresInARow} failures`);
  }
  // This call tries the port; the others keep away until it has its answer.
  circuits.set(circuit, { failuresInARow, openUntil: now + OPEN_MS });
}

function recordFailure(circuit: string, now: Instant): void {
  const failuresInARow = (circuits.get(circuit)?.failuresInARow ?? 0) + 1;
  circuits.set(circuit, { failuresInARow, openUntil: now + OPEN_MS });
  if (circuits.size > MOST_CIRCUITS) circuits.delete(circuits.keys().next().value!);
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
