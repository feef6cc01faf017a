import { Commit } from "../../kv/commit.ts";
import { getEach } from "../../kv/limits.ts";
import { keys } from "../../kv/keys.ts";
import type { NoticeRecord } from "../../kv/notices/notices.ts";
import { tellPeople } from "../../kv/notices/tell_people.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";

/** Tells people of a firm of notices in its list, each as they chose; those that are too many for one commit by another message. */
export const tellPeopleOf: Handler<"tell_people", JobPorts> = async (store, { publicUrl }, { orgId, noticeIds, after }) => {
  const found = await getEach<NoticeRecord>(store.kv, noticeIds.map((id) => keys.notice(orgId, id)));
  const notices = found.flatMap(({ value }) => value ?? []);
  const commit = new Commit(store.kv);
  await tellPeople(commit, store, { orgId, notices, ...after !== undefined && { after } }, publicUrl);
  return commit;
};
