import type { Message } from "../../domain/jobs/message.ts";
import { Commit, transact } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { type Lane, putLane, withNextTurn } from "./lanes.ts";

/** Lanes let go by one job. */
const BATCH = 50;

/** Lets lanes go on that were held while their subscription was paused; the commit that sends for more of them, or null when those were all. */
export async function resumeLanes(
  store: Store,
  { orgId, webhookId }: Extract<Message, { kind: "resume_webhook" }>["payload"],
): Promise<Commit | null> {
  const prefix = keys.webhookHeld(webhookId, "").slice(0, 2);
  const held = await Array.fromAsync(store.kv.list({ prefix }, { limit: BATCH }), ({ key }) => String(key[2]));
  for (const orderId of held) {
    const ref = { orgId, webhookId, orderId };
    await transact<void>(async () => {
      const { value: lane, versionstamp } = await store.kv.get<Lane>(keys.webhookLane(webhookId, orderId));
      const commit = new Commit(store.kv).delete(keys.webhookHeld(webhookId, orderId));
      if (lane !== null) putLane(commit, ref, versionstamp, withNextTurn(commit, store, ref, lane));
      return { commit, answer: undefined };
    });
  }
  if (held.length < BATCH) return null;
  const commit = new Commit(store.kv);
  sendMessage(commit, store, { kind: "resume_webhook", payload: { orgId, webhookId } });
  return commit;
}
