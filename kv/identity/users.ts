import type { User } from "../../domain/identity/types.ts";
import { type Aggregate, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";

/** Users with their index by e-mail (lower case) and by organisation. */
export const USERS: Aggregate<User> = {
  name: "users",
  key: (user) => keys.user(user.id),
  entries: (user) => [
    { key: keys.userByEmail(user.email), value: { id: user.id } },
    ...user.memberships.map(({ orgId, role }) => ({
      key: keys.userByOrg(orgId, user.id),
      value: { id: user.id, name: user.name, email: user.email, lang: user.lang, role, ready: user.passwordHash !== undefined },
    })),
  ],
  counters: () => [],
  lists: () => [],
};

/** A user as the list of an organisation's people shows it. */
export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly lang: User["lang"];
  readonly role: User["memberships"][number]["role"];
  /** Whether the person has chosen a password. */
  readonly ready: boolean;
}

/** The user with `id`, or null. */
export async function getUser(kv: Deno.Kv, id: string): Promise<Loaded<User> | null> {
  return loaded(await kv.get<User>(keys.user(id)));
}

/** The user who signs in with `email`, in any case, or null. */
export async function getUserByEmail(kv: Deno.Kv, email: string): Promise<Loaded<User> | null> {
  const entry = await kv.get<{ id: string }>(keys.userByEmail(email.trim().toLowerCase()));
  return entry.value === null ? null : await getUser(kv, entry.value.id);
}

/** People of an organisation, at most 500. */
export async function listUsersByOrg(kv: Deno.Kv, orgId: string): Promise<UserRow[]> {
  const rows: UserRow[] = [];
  for await (const entry of kv.list<UserRow>({ prefix: keys.userByOrg(orgId, "").slice(0, 2) }, { limit: 500 })) {
    rows.push(entry.value);
  }
  return rows;
}
