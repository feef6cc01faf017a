import type { Notice } from "../../domain/notices/notice.ts";
import type { Commit } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import type { Store } from "../store.ts";
import { addNotice } from "./notices.ts";

/** Adds a notice to its firm's list and the message by whose job the firm's people are told, to the commit of the fact that causes both. */
export function tellFirm(commit: Commit, store: Store, notice: Notice): void {
  const { id, orgId } = addNotice(commit, store, notice);
  sendMessage(commit, store, { kind: "tell_people", payload: { orgId, noticeIds: [id] } });
}
