import type { Message } from "../../domain/jobs/message.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { Commit } from "../commit.ts";
import { type Store, storeOver } from "../store.ts";
import { sendMessage } from "./message.ts";

/** A store in memory whose clock stands still until a test moves it. */
export interface StoreFixture extends Store, Disposable {
  /** Moves the clock. */
  passes(spanMs: number): void;
}

/** Opens a {@link StoreFixture} at 2026-11-23T08:00Z. */
export async function openStoreFixture(delivery: Store["delivery"] = "lease"): Promise<StoreFixture> {
  const kv = await Deno.openKv(":memory:");
  let now: Instant = Date.UTC(2026, 10, 23, 8);
  return {
    ...storeOver(kv, delivery, () => now),
    passes: (spanMs) => void (now += spanMs),
    [Symbol.dispose]: () => kv.close(),
  };
}

/** Sends one message in a commit of its own; a mail's unless told otherwise. */
export async function sendOne(
  store: Store,
  message: Message & { readonly dueAt?: Instant } = { kind: "send_mail", payload: { mailId: "M1" } },
): Promise<string> {
  const commit = new Commit(store.kv);
  const id = sendMessage(commit, store, message);
  await commit.send();
  return id;
}
