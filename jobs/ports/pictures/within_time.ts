import { Script } from "node:vm";

/** Something took longer than it may. */
export class TookTooLong extends Error {
  override readonly name = "TookTooLong";
}

const CALL = "callWithinTime";
let work: () => unknown = () => undefined;
const script = new Script(`${CALL}()`);
Object.defineProperty(globalThis, CALL, { value: () => work() });

/**
 * Calls `call`, which does all its work before it returns, and breaks it off after `timeoutMs`, wherever it is, a loop of WebAssembly included: whatever
 * it worked on is of no use then. Ending a Worker from outside does not do that: Deno waits for such a loop for ever.
 * @throws {TookTooLong}
 */
export function withinTime<T>(timeoutMs: number, call: () => T): T {
  work = call;
  try {
    return script.runInThisContext({ timeout: timeoutMs }) as T;
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") {
      throw new TookTooLong(`over ${timeoutMs} ms`);
    }
    throw error;
  }
}
