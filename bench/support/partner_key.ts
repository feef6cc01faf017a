import { createApiKey } from "../../kv/identity/api_keys.ts";
import { keys } from "../../kv/keys.ts";
import type { Store } from "../../kv/store.ts";
import { SHIPPER } from "./world.ts";

const BOUNDLESS = { read: 1e9, write: 1e9, upload: 1e9 };

/** A key of the shipper that no limit stops, as none stops the bare insert; every request is counted all the same. */
export async function keyWithoutLimit(store: Store): Promise<string> {
  const owner = { ...SHIPPER, role: "owner" as const };
  const operation = { scope: "bench", id: "key", contentHash: "" };
  const made = await createApiKey(store, owner, { name: "Bench", scopes: ["orders.read", "orders.write"], days: 30 }, operation);
  if (!made.ok || made.value.text === null) throw new Error("no key was made");
  const at = keys.apiKey(SHIPPER.orgId, made.value.id);
  await store.kv.set(at, { ...(await store.kv.get<object>(at)).value, limits: BOUNDLESS });
  return made.value.text;
}
