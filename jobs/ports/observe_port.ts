import type { Attributes } from "@opentelemetry/api";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { inSpan } from "../../kv/metrics/in_span.ts";
import { OutgoingTimeout, TargetRefused } from "./outgoing/outgoing_faults.ts";
import { PortTimeout } from "./port_timeout.ts";

/** What happened at a port since the process started. */
export interface PortNumbers {
  readonly calls: number;
  readonly failures: number;
  readonly timeouts: number;
  /** Calls not made because the circuit was open. */
  readonly refused: number;
  readonly totalMs: number;
}

/** How a call is observed. */
export interface PortObservation<T> {
  readonly now?: () => Instant;
  readonly attributes?: Attributes;
  /** Whether an answer tells of a fault of the port. */
  readonly isFault?: (answer: T) => boolean;
}

/** An answer that tells of a fault, on its way through the span. */
class FaultyAnswer<T> extends Error {
  override readonly name = "FaultyAnswer";
  constructor(readonly answer: T) {
    super();
  }
}

const ports = new Map<string, { -readonly [K in keyof PortNumbers]: PortNumbers[K] }>();

function numbersOf(name: string) {
  let numbers = ports.get(name);
  if (numbers === undefined) ports.set(name, numbers = { calls: 0, failures: 0, timeouts: 0, refused: 0, totalMs: 0 });
  return numbers;
}

/** The numbers of every port called so far, by its name. */
export function portNumbers(): ReadonlyMap<string, PortNumbers> {
  return new Map([...ports].map(([name, numbers]) => [name, { ...numbers }]));
}

/** Counts a call that is not made, as the port is left alone. */
export function countRefused(name: string): void {
  numbersOf(name).refused++;
}

/** Whether an error says something about what was asked, and nothing against the port. */
export function isRefusal(error: unknown): boolean {
  return error instanceof PermanentFailure || error instanceof TargetRefused;
}

/**
 * Counts a call of the outside world, or of a Worker, and makes a span of it. The name stands for all that the port leads to: no address, nothing of who
 * calls. Neither ends a call nor makes it again; see `callPort` for that.
 * @throws what `call` threw.
 */
export async function observePort<T>(
  name: string,
  call: () => Promise<T>,
  { now = Date.now, attributes = {}, isFault = () => false }: PortObservation<T> = {},
): Promise<T> {
  const numbers = numbersOf(name);
  numbers.calls++;
  const startedAt = now();
  try {
    return await inSpan(`port ${name}`, attributes, async () => {
      const answer = await call();
      if (isFault(answer)) throw new FaultyAnswer(answer);
      return answer;
    });
  } catch (error) {
    if (!isRefusal(error)) numbers.failures++;
    if (error instanceof PortTimeout || error instanceof OutgoingTimeout) numbers.timeouts++;
    if (error instanceof FaultyAnswer) return error.answer;
    throw error;
  } finally {
    numbers.totalMs += now() - startedAt;
  }
}
