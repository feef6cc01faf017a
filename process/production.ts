import { ensureFirstAdmin } from "../kv/seed/first_admin.ts";
import { lockStore } from "./lock_store.ts";
import { openProcess } from "./open_process.ts";
import type { Deps } from "../routes/(_lib)/state.ts";
import type { Settings } from "./settings.ts";
import { StartError } from "./start_error.ts";
import { getDemoWorld } from "../kv/seed/demo_world.ts";

/** Parts of a production process; `setUpLink` is there when the platform has no administrator yet. */
export interface Production {
  readonly deps: Deps;
  readonly setUpLink: string | null;
}

/**
 * Opens the parts of a production process. Never seeds.
 * @throws {StartError} when the store is in use, is a demo's, or needs a first administrator whose address is not set.
 */
export async function openProduction(settings: Settings, buildId: string): Promise<Production> {
  lockStore(settings.kvLocation);
  const deps = await openProcess(settings, buildId);
  if (await getDemoWorld(deps.store.kv) !== null) {
    throw new StartError(`${settings.kvLocation} is a demo store, whose passwords everybody knows: set KV_PATH to another`);
  }
  const token = await ensureFirstAdmin(deps.store, settings.adminEmail);
  if (token === "email_missing") throw new StartError("ADMIN_EMAIL is missing: the address of the first administrator");
  return { deps, setUpLink: token === null ? null : `${settings.publicUrl}/links/${token}` };
}
