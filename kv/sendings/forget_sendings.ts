import type { Channel, Sending } from "../../domain/sendings/sending.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { forgetDevice, listDevices } from "../push/push_devices.ts";
import type { Store } from "../store.ts";

/** The newest that one file of personal data holds. */
const MOST_SENDINGS = 200;

interface SendingRef {
  readonly channel: Channel;
  readonly id: string;
}

/** Messages of the last thirty days to a person, newest first. */
export async function listSendingsTo(kv: Deno.Kv, userId: string): Promise<Sending[]> {
  const found: Sending[] = [];
  for await (const { channel, id } of refsOf(kv, userId)) {
    const { value } = await kv.get<Sending>(keys.sending(channel, id));
    if (value !== null) found.push(value);
    if (found.length === MOST_SENDINGS) break;
  }
  return found;
}

/** Removes every message to a person, sent or not, and every browser that they let us notify. Cut short, erasing again goes on. */
export async function forgetSendings(store: Store, userId: string): Promise<void> {
  for await (const { channel, id } of refsOf(store.kv, userId)) {
    await new Commit(store.kv).delete(keys.sending(channel, id)).delete(keys.sendingByUser(userId, channel, id)).send();
  }
  for (const { id } of await listDevices(store.kv, userId)) await forgetDevice(store, userId, id);
}

async function* refsOf(kv: Deno.Kv, userId: string): AsyncGenerator<SendingRef> {
  const prefix = keys.sendingByUser(userId, "", "").slice(0, 2);
  for await (const { key } of kv.list({ prefix }, { reverse: true })) {
    yield { channel: key[2] as Channel, id: String(key[3]) };
  }
}
