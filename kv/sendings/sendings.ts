import { type About, type Channel, CHANNELS, type Sending, type SendingContent } from "../../domain/sendings/sending.ts";
import { DAY_MS, type Instant } from "../../domain/time/instant.ts";
import { type Commit, type Loaded, loaded } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { type Page, readPage } from "../page.ts";
import type { Store } from "../store.ts";

const KEPT_MS = 30 * DAY_MS;

/** Which job sends the messages of a channel. */
const JOBS = { text: "send_text", push: "send_push", chat: "post_chat" } as const;

/**
 * Adds a message and the job that sends it to the commit of the fact that causes it. Takes none of the commit's ten checks, since a new id cannot exist.
 * @returns the message's id.
 */
export function queueSending(
  commit: Commit,
  store: Store,
  content: SendingContent,
  about: About & Pick<Sending, "copyOf">,
): string {
  const sending: Sending = {
    ...content,
    ...about,
    id: store.newId(),
    createdAt: store.now(),
    state: "waiting",
    steps: [],
    done: [],
  };
  putSending(commit, sending, store.now());
  sendMessage(commit, store, { kind: JOBS[content.channel], payload: { sendingId: sending.id } });
  return sending.id;
}

/** Writes a message as it stands; it goes thirty days after it was made. */
export function putSending(commit: Commit, sending: Sending, now: Instant): void {
  const options = { expireIn: Math.max(sending.createdAt + KEPT_MS - now, 1) };
  const { channel, id, userId } = sending;
  commit.put(keys.sending(channel, id), sending, options);
  if (userId !== undefined) commit.put(keys.sendingByUser(userId, channel, id), true, options);
}

/** The message `id` of a channel, or null when there is none or its time is over. */
export async function getSending<Content extends SendingContent>(
  store: Pick<Store, "kv" | "now">,
  channel: Content["channel"],
  id: string,
): Promise<Loaded<Sending<Content>> | null> {
  const found = loaded(await store.kv.get<Sending<Content>>(keys.sending(channel, id)));
  return found !== null && found.value.createdAt + KEPT_MS > store.now() ? found : null;
}

/** The message `id` of whichever channel, or null. */
export async function findSending(store: Pick<Store, "kv" | "now">, id: string): Promise<Sending | null> {
  const found = await Promise.all(CHANNELS.map((channel) => getSending(store, channel, id)));
  return found.find((one) => one !== null)?.value ?? null;
}

/** One page of the messages of a channel, newest first. */
export function listSendings(kv: Deno.Kv, channel: Channel, cursor?: string): Promise<Page<Sending>> {
  return readPage(kv, { prefix: keys.sending(channel, "").slice(0, -1) }, { cursor, reverse: true });
}
