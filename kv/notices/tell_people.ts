import type { Organisation } from "../../domain/directory/types.ts";
import { noticeLine } from "../../domain/notices/notice_detail.ts";
import { planFor } from "../../domain/notices/plan.ts";
import { mayBeTold } from "../../domain/notices/preferences.ts";
import { queuePost } from "../chat/queue_post.ts";
import { listChatWebhooks } from "../chat/chat_webhooks.ts";
import type { Commit } from "../commit.ts";
import { listUsersByOrg, type UserRow } from "../identity/users.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { LIMITS } from "../limits.ts";
import type { Store } from "../store.ts";
import { holdNotice } from "./held_notices.ts";
import type { NoticeRecord } from "./notices.ts";
import { readPreferences } from "./preferences.ts";
import { queueNotices } from "./queue_notices.ts";

/** Keeps the commit within the store's size, and what people chose within one read; the others are told by the next job. */
const PEOPLE_AT_ONCE = LIMITS.keysPerGetMany;

/** Notices of one firm that its people are to be told of. */
export interface Telling {
  readonly orgId: string;
  /** In the firm's list already, or in this commit. */
  readonly notices: readonly NoticeRecord[];
  /** The person told last; absent at the beginning. */
  readonly after?: string;
}

/**
 * Adds to the commit how people of a firm are told of its notices: each by the channels and at the hours that they chose, ten of them; a message for the
 * job that tells the others; and at the beginning the posts to the firm's chat tools.
 */
export async function tellPeople(
  commit: Commit,
  store: Store,
  { orgId, notices, after = "" }: Telling,
  publicUrl: string,
): Promise<void> {
  const [{ value: firm }, people] = await Promise.all([
    store.kv.get<Organisation>(keys.organisation(orgId)),
    listUsersByOrg(store.kv, orgId),
  ]);
  if (firm === null) return;
  if (after === "") await postToChat(commit, store, notices, people, publicUrl);
  const concerned = people.filter(({ id, ready, role }) =>
    id > after && ready && notices.some(({ type }) => mayBeTold(role, type))
  );
  const told = concerned.slice(0, PEOPLE_AT_ONCE);
  const preferences = await readPreferences(store.kv, told.map(({ id }) => id));
  await Promise.all(told.map(async (reader, index) => {
    const plan = planFor(preferences[index]!, reader.role, notices, store.now());
    for (const held of plan.held) holdNotice(commit, reader.id, held);
    await queueNotices(commit, store, { reader, firm, notices: plan.now }, publicUrl);
  }));
  if (concerned.length > told.length) {
    const payload = { orgId, noticeIds: notices.map(({ id }) => id), after: told.at(-1)!.id };
    sendMessage(commit, store, { kind: "tell_people", payload });
  }
}

/** In the language of whoever came first: a channel has many readers. */
async function postToChat(
  commit: Commit,
  store: Store,
  notices: readonly NoticeRecord[],
  [first]: readonly UserRow[],
  publicUrl: string,
): Promise<void> {
  if (first === undefined || notices.length === 0) return;
  const { orgId } = notices[0]!;
  if ((await listChatWebhooks(store.kv, orgId)).length === 0) return;
  for (const notice of notices) {
    queuePost(commit, store, orgId, { text: noticeLine(first.lang, notice), url: publicUrl + notice.path, type: notice.type });
  }
}
