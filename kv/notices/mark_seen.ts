import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";

/**
 * Records that a user has seen the first `total` notices that an organisation ever got, as its list page told them; an older page takes nothing
 * back.
 */
export function markSeen(kv: Deno.Kv, orgId: string, userId: string, total: number): Promise<void> {
  const key = keys.noticesSeen(userId, orgId);
  return transact(async () => {
    const { value, versionstamp } = await kv.get<number>(key);
    if (value !== null && value >= total) return { answer: undefined };
    return { commit: new Commit(kv).check(key, versionstamp).put(key, total).touch(orgId), answer: undefined };
  });
}
