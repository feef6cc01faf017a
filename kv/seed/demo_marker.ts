import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { DemoWorld } from "./demo_world.ts";

/** What marks a store as a demo's: "seeding" until the whole world is there. */
export type DemoMarker = { readonly state: "seeding" } | { readonly state: "ready"; readonly world: DemoWorld };

/** The marker of a store, or null when the store is not a demo's. */
export async function getDemoMarker(kv: Deno.Kv): Promise<DemoMarker | null> {
  return (await kv.get<DemoMarker>(keys.demo())).value;
}

/** Marks a store as a demo's, with what its world now is. */
export async function putDemoMarker(kv: Deno.Kv, marker: DemoMarker): Promise<void> {
  await new Commit(kv).put(keys.demo(), marker).send();
}
