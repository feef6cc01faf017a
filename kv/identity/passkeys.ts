import { counterWentBack, MOST_PASSKEYS, type Passkey } from "../../domain/identity/passkey.ts";
import type { User, Viewer } from "../../domain/identity/types.ts";
import { type SecurityEvent, securityNotice } from "../../domain/notices/account_mails.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import { type Aggregate, Commit, type Loaded, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { queueMail } from "../mails/queue_mail.ts";
import { readAll } from "../page.ts";
import type { Store } from "../store.ts";
import { getUser } from "./users.ts";

/** A passkey as its owner's list shows it. */
export type PasskeyRow = Pick<Passkey, "id" | "name" | "createdAt" | "lastUsedAt">;

/** Passkeys by credential id, listed by user. */
export const PASSKEYS: Aggregate<Passkey> = {
  name: "passkeys",
  key: (passkey) => keys.passkey(passkey.id),
  entries: ({ id, userId, name, createdAt, lastUsedAt }) => [{
    key: keys.passkeyByUser(userId, id),
    value: { id, name, createdAt, ...lastUsedAt !== undefined && { lastUsedAt } } satisfies PasskeyRow,
  }],
  counters: () => [],
  lists: () => [],
};

/** The passkeys of a user, at most {@link MOST_PASSKEYS}. */
export function listPasskeys(kv: Deno.Kv, userId: string): Promise<PasskeyRow[]> {
  return readAll<PasskeyRow>(kv, { prefix: keys.passkeyByUser(userId, "").slice(0, 2) }, MOST_PASSKEYS);
}

/** The passkey with that credential id, or null. */
export async function getPasskey(kv: Deno.Kv, id: string): Promise<Loaded<Passkey> | null> {
  return loaded(await kv.get<Passkey>(keys.passkey(id)));
}

/** The user's own passkey, or null: another's is as unknown as none. */
export async function getPasskeyOf(kv: Deno.Kv, userId: string, id: string): Promise<Loaded<Passkey> | null> {
  const passkey = await getPasskey(kv, id);
  return passkey?.value.userId === userId ? passkey : null;
}

/** Why a passkey is not added: that credential is registered already, or the user has as many as may be. */
export type PasskeyRefusal = "passkey_known" | "too_many_passkeys";

/** Registers a passkey for the viewer, who is told by mail; with its line of audit. */
export function addPasskey(
  store: Store,
  viewer: Viewer,
  facts: Omit<Passkey, "userId" | "createdAt" | "lastUsedAt">,
): Promise<Result<Passkey, PasskeyRefusal>> {
  return transact<Result<Passkey, PasskeyRefusal>>(async () => {
    if ((await listPasskeys(store.kv, viewer.id)).length >= MOST_PASSKEYS) return { answer: refuse("too_many_passkeys") };
    if (await getPasskey(store.kv, facts.id) !== null) return { answer: refuse("passkey_known") };
    const passkey: Passkey = { ...facts, userId: viewer.id, createdAt: store.now() };
    const commit = new Commit(store.kv).create(PASSKEYS, passkey);
    recordAudit(commit, store, viewer, { action: "passkey.added", target: passkey.name });
    await tellOwner(commit, store, viewer.id, { type: "passkey_added" });
    return { commit, answer: accept(passkey) };
  });
}

/** Removes the viewer's own passkey, tells them by mail, with its line of audit; one that is not there, or not theirs, is no fault. */
export function removePasskey(store: Store, viewer: Viewer, id: string): Promise<void> {
  return transact<void>(async () => {
    const passkey = await getPasskeyOf(store.kv, viewer.id, id);
    if (passkey === null) return { answer: undefined };
    const commit = new Commit(store.kv).remove(PASSKEYS, passkey);
    recordAudit(commit, store, viewer, { action: "passkey.removed", target: passkey.value.name });
    await tellOwner(commit, store, viewer.id, { type: "passkey_removed" });
    return { commit, answer: undefined };
  });
}

async function tellOwner(commit: Commit, store: Store, userId: string, event: SecurityEvent): Promise<void> {
  const user = (await getUser(store.kv, userId))?.value;
  if (user) queueMail(commit, store, user.email, securityNotice(user.lang, { name: user.name, event, at: store.now() }));
}

/**
 * Records that a passkey signed with `counter`, and gives whose it is. Null, and a line of audit, when the counter went back: a copy of the key is
 * in use. Null too when it was removed or used meanwhile.
 */
export async function usePasskey(store: Store, before: Loaded<Passkey>, counter: number): Promise<User | null> {
  const user = await getUser(store.kv, before.value.userId);
  if (user === null) return null;
  const { value: passkey } = before;
  const commit = new Commit(store.kv);
  if (counterWentBack(passkey.counter, counter)) {
    recordAudit(commit, store, user.value, {
      action: "passkey.refused",
      target: passkey.name,
      before: String(passkey.counter),
      after: String(counter),
    });
    await commit.send();
    return null;
  }
  commit.change(PASSKEYS, before, { ...passkey, counter, lastUsedAt: store.now() });
  return await commit.send() ? user.value : null;
}
