import type { TokenFamily } from "../../domain/identity/token_family.ts";
import type { Session } from "../../domain/identity/types.ts";
import { type Aggregate, Commit, loaded, transact } from "../commit.ts";
import { type SessionRow, SESSIONS } from "../identity/sessions.ts";
import { TOKEN_FAMILIES } from "../identity/token_families.ts";
import { keys } from "../keys.ts";
import { getMany, LIMITS } from "../limits.ts";
import type { Store } from "../store.ts";
import { iso } from "./iso.ts";

/** The newest of each kind that one file holds. */
const MOST_SIGN_INS = 200;

/** Where somebody is or was signed in, as a file of personal data tells it. */
export interface SignIns {
  readonly sessions: readonly SignIn[];
  /** By programs, over the API. */
  readonly programs: readonly SignIn[];
}

type SignIn = Readonly<Record<string, string>>;

/** Every sign-in of a person that is kept, by browser and by program. */
export async function readSignIns(kv: Deno.Kv, personId: string): Promise<SignIns> {
  const [sessions, programs] = await Promise.all(
    prefixesOf(personId).map(async (prefix) => {
      const rows = await Array.fromAsync(kv.list<SessionRow>({ prefix }, { limit: MOST_SIGN_INS, reverse: true }));
      return rows.map(({ value }) => signInOf(value));
    }),
  );
  return { sessions: sessions!, programs: programs! };
}

function prefixesOf(personId: string): [Deno.KvKey, Deno.KvKey] {
  return [keys.sessionByUser(personId, "").slice(0, -1), keys.tokenFamilyByUser(personId, "").slice(0, -1)];
}

function signInOf({ createdAt, seenAt = createdAt, expiresAt, origin }: SessionRow): SignIn {
  return { openedAt: iso(createdAt), seenAt: iso(seenAt), expiresAt: iso(expiresAt), ...origin };
}

/** Removes every sign-in of a person, in commits of ten. None of them opens anything any more: that goes by the rights version, at once. */
export async function forgetSignIns({ kv }: Pick<Store, "kv">, personId: string): Promise<void> {
  const [sessions, programs] = prefixesOf(personId);
  await forgetListed<Session>(kv, SESSIONS, sessions, keys.session);
  await forgetListed<TokenFamily>(kv, TOKEN_FAMILIES, programs, keys.tokenFamily);
}

async function forgetListed<T>(
  kv: Deno.Kv,
  aggregate: Aggregate<T>,
  prefix: Deno.KvKey,
  recordKey: (id: string) => Deno.KvKey,
): Promise<void> {
  const listed = await Array.fromAsync(kv.list({ prefix }), ({ key }) => recordKey(String(key.at(-1))));
  for (let start = 0; start < listed.length; start += LIMITS.keysPerGetMany) {
    const batch = listed.slice(start, start + LIMITS.keysPerGetMany);
    await transact<void>(async () => {
      const commit = new Commit(kv);
      for (const entry of await getMany<T[]>(kv, batch)) {
        const found = loaded(entry);
        if (found !== null) commit.remove(aggregate, found);
      }
      return { commit, answer: undefined };
    });
  }
}
