import type { ApiKey } from "../../domain/identity/api_key.ts";
import type { User } from "../../domain/identity/types.ts";
import { keys } from "../keys.ts";
import { getEach } from "../limits.ts";

/** Who did something, as records name them that are to say nothing of a person who is erased. */
export interface Doer {
  /** Id of a user or of a key of the organisation. */
  readonly id: string;
  readonly orgId: string;
}

/** What people and programs are called now, by their ids: who is erased by the pseudonym, who is not there any more not at all. */
export async function namesOf(kv: Deno.Kv, doers: readonly Doer[]): Promise<ReadonlyMap<string, string>> {
  const each = [...new Map(doers.map((doer) => [doer.id, doer])).values()];
  const found = await getEach<User | ApiKey>(kv, each.flatMap(({ id, orgId }) => [keys.user(id), keys.apiKey(orgId, id)]));
  return new Map(found.flatMap(({ value }) => value === null ? [] : [[value.id, value.name] as const]));
}
