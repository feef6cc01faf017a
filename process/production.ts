import { inviteFounder } from "../kv/identity/invite_founder.ts";
import { getDemoMarker } from "../kv/seed/demo_marker.ts";
import { lockStore } from "./lock_store.ts";
import { openProcess } from "./open_process.ts";
import type { Deps } from "../routes/(_lib)/state.ts";
import type { Settings } from "./settings.ts";
import { StartError } from "./start_error.ts";

/** Parts of a production process; `setUpLink` is there until the first administrator has used it. */
export interface Production {
  readonly deps: Deps;
  readonly setUpLink: string | null;
}

/**
 * Opens the parts of a production process. Never seeds.
 * @throws {StartError} when the store is in use or is a demo's.
 */
export async function openProduction(settings: Settings, buildId: string): Promise<Production> {
  lockStore(settings.kvLocation);
  const deps = await openProcess(settings, buildId);
  if (await getDemoMarker(deps.store.kv) !== null) {
    throw new StartError(`${settings.kvLocation} is a demo store, whose passwords everybody knows: set KV_PATH to another`);
  }
  const token = await inviteFounder(deps.store);
  return { deps, setUpLink: token === null ? null : `${settings.publicUrl}/links/${token}` };
}
