import { HttpError } from "fresh";
import type { Session, User } from "../../../domain/identity/types.ts";
import type { Loaded } from "../../../kv/commit.ts";
import { getUser } from "../../../kv/identity/users.ts";
import { type State, viewerOf } from "../../(_lib)/state.ts";

/** The account of whoever asks. */
export async function ownUser(state: State): Promise<Loaded<User>> {
  const user = await getUser(state.deps.store.kv, viewerOf({ state }).id);
  if (user === null) throw new HttpError(404);
  return user;
}

/** The session of whoever asks. */
export function ownSession({ session }: State): Session {
  if (session === null) throw new Error("no session: the route is not guarded");
  return session;
}
