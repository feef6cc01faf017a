import type { PushDevice, PushTarget } from "../../domain/push/push_device.ts";
import { Commit } from "../commit.ts";
import { hashToken } from "../identity/tokens.ts";
import { keys } from "../keys.ts";
import { readAll } from "../page.ts";
import type { Store } from "../store.ts";

/** Browsers of one person; the oldest makes room. */
export const MAX_DEVICES = 10;

/** Browsers that a person lets us notify. */
export function listDevices(kv: Deno.Kv, userId: string): Promise<PushDevice[]> {
  return readAll(kv, { prefix: keys.pushDevice(userId, "").slice(0, 2) }, MAX_DEVICES + 1);
}

/** Records that a person lets a browser be notified. The same browser again has its keys replaced; of too many the oldest goes. */
export async function addDevice({ kv, now }: Store, userId: string, name: string, target: PushTarget): Promise<void> {
  const device: PushDevice = { ...target, id: hashToken(target.endpoint), userId, name, createdAt: now() };
  const others = (await listDevices(kv, userId)).filter(({ id }) => id !== device.id);
  const commit = new Commit(kv).put(keys.pushDevice(userId, device.id), device);
  const oldest = others.toSorted((a, b) => a.createdAt - b.createdAt).slice(0, Math.max(others.length + 1 - MAX_DEVICES, 0));
  for (const { id } of oldest) commit.delete(keys.pushDevice(userId, id));
  await commit.send();
}

/** The browser `id` of a person, or null. */
export async function getDevice(kv: Deno.Kv, userId: string, id: string): Promise<PushDevice | null> {
  return (await kv.get<PushDevice>(keys.pushDevice(userId, id))).value;
}

/** Forgets a browser of a person. */
export async function forgetDevice({ kv }: Pick<Store, "kv">, userId: string, id: string): Promise<void> {
  await new Commit(kv).delete(keys.pushDevice(userId, id)).send();
}
