import type { Store } from "../store.ts";
import { getDemoMarker, putDemoMarker } from "./demo_marker.ts";
import type { DemoOptions, DemoSecrets, DemoWorld } from "./demo_world.ts";

/**
 * The demo world of a store: seeded now when the store is empty or an earlier seeding was cut short; null when the store holds something else,
 * which stays as it is.
 */
export async function ensureDemoWorld(
  store: Pick<Store, "kv">,
  seed: () => Promise<DemoOptions & DemoSecrets>,
): Promise<DemoWorld | null> {
  const { kv } = store;
  const marker = await getDemoMarker(kv);
  if (marker?.state === "ready") return marker.world;
  if (marker === null && !await isEmpty(kv)) return null;
  for await (const { key } of kv.list({ prefix: [] })) await kv.delete(key);
  await putDemoMarker(kv, { state: "seeding" });
  // Loaded where it is needed: most starts find their world.
  const { seedDemoWorld } = await import("./demo_world.ts");
  const world = await seedDemoWorld(store, await seed());
  await putDemoMarker(kv, { state: "ready", world });
  return world;
}

async function isEmpty(kv: Deno.Kv): Promise<boolean> {
  return (await Array.fromAsync(kv.list({ prefix: [] }, { limit: 1 }))).length === 0;
}
