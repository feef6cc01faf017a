import type { StoragePort } from "./storage.ts";

/** All bytes under `sha256`, checked; null when there are none. */
export async function readStored(storage: StoragePort, sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const opened = await storage.open(sha256);
  return opened && await new Response(opened.stream).bytes();
}
