import { StartError } from "./start_error.ts";

/**
 * Keeps a local store to this process until it ends: two processes on one file lose writes to "database is locked", and neither sees the other's
 * watches and queues. Needs nothing for a store in memory or over the network.
 * @throws {StartError} when another process has it.
 */
export function lockStore(location: string): void {
  if (location === ":memory:" || /^https?:/.test(location)) return;
  const file = Deno.openSync(`${location}.lock`, { create: true, write: true });
  if (!file.tryLockSync(true)) throw new StartError(`${location} is in use by another process: stop that one first`);
}
