import { DAY_MS } from "../../domain/time/instant.ts";
import type { Message } from "../../domain/jobs/message.ts";
import type { Instant } from "../../domain/time/instant.ts";
import type { Commit } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";

/** Which lane: one order's deliveries to one subscription, attempted one after the other. */
export type LaneRef = Extract<Message, { kind: "deliver_webhook" }>["payload"];

/** The state of a lane. */
export interface Lane {
  /** Ids of the events looked at last: all of the minute before the newest. */
  readonly seen: readonly string[];
  /** Of the delivery queued last. */
  readonly sequence: number;
  /** Ids of the deliveries to come, in their order. */
  readonly waiting: readonly string[];
  /** Id of the message that carries the next attempt; any other has had its turn. Null when nothing waits. */
  readonly turn: string | null;
}

export const NEW_LANE: Lane = { seen: [], sequence: 0, waiting: [], turn: null };

/** An order that rests for so long and then goes on counts from 1 again. */
const KEPT_MS = 400 * DAY_MS;

/** Writes a lane that was read at `versionstamp`. */
export function putLane(commit: Commit, { webhookId, orderId }: LaneRef, versionstamp: string | null, lane: Lane): void {
  const key = keys.webhookLane(webhookId, orderId);
  commit.check(key, versionstamp).put(key, lane, { expireIn: KEPT_MS });
}

/** The lane with a next attempt, at once or at `dueAt`, when anything waits. */
export function withNextTurn(commit: Commit, store: Store, ref: LaneRef, lane: Lane, dueAt: Instant = store.now()): Lane {
  if (lane.waiting.length === 0) return { ...lane, turn: null };
  return { ...lane, turn: sendMessage(commit, store, { kind: "deliver_webhook", payload: ref, dueAt }) };
}
