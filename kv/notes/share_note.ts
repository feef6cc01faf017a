import type { Viewer } from "../../domain/identity/types.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { noteNumber } from "../../domain/notes/note_number.ts";
import type { NoteRefusal } from "../../domain/notes/refusals.ts";
import type { Note } from "../../domain/notes/types.ts";
import { noteLink } from "../../domain/notices/mail_templates.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { DAY_MS, type Instant } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { hashToken, newToken } from "../identity/tokens.ts";
import { keys } from "../keys.ts";
import { queueMail } from "../mails/queue_mail.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { getNoteFor, type NoteAddress } from "./get_note_for.ts";
import { getNote } from "./notes.ts";

/** How long the link in the mail opens the print. */
const SHARE_LIFE_MS = 30 * DAY_MS;

/** What opens one note's print to whoever has the link. Stored under the SHA-256 of its token. */
interface NoteShare extends NoteAddress {
  readonly sharedBy: string;
  readonly expiresAt: Instant;
}

export interface ShareRequest extends NoteAddress {
  readonly operation: Operation;
  /** E-mail addresses, lower case, each once. */
  readonly to: readonly string[];
  readonly lang: Lang;
  /** Begins the link's address; no slash at the end. */
  readonly publicUrl: string;
}

/** Until when the mailed links open the print. */
export interface Shared {
  readonly expiresAt: Instant;
}

export type ShareRefusal = NoteRefusal | { readonly code: "note_not_found" } | { readonly code: "operation_reused" };

/** Mails the link to a signed note's print to each address, each its own link, once for an operation, with its line of audit. */
export function shareNote(store: Store, viewer: Viewer, request: ShareRequest): Promise<Result<Shared, ShareRefusal>> {
  const { operation, to, lang, publicUrl, orderId, noteId } = request;
  return transact<Result<Shared, ShareRefusal>>(async () => {
    const done = await store.kv.get(keys.operation(operation.scope, operation.id));
    const earlier = earlierAnswer<Shared>(done, operation);
    if (earlier !== null) {
      return { answer: earlier === "other_content" ? refuse({ code: "operation_reused" }) : accept(earlier.answer) };
    }
    const found = await getNoteFor(store.kv, viewer, request);
    if (found === null) return { answer: refuse({ code: "note_not_found" }) };
    if (found.note.versionCount === 0) return { answer: refuse({ code: "note_not_issued" }) };
    const number = noteNumber(found.note);
    const commit = new Commit(store.kv);
    const expiresAt = store.now() + SHARE_LIFE_MS;
    for (const address of to) {
      const token = newToken();
      const share: NoteShare = { orderId, noteId, sharedBy: viewer.orgId, expiresAt };
      commit.put(keys.noteShare(hashToken(token)), share, { expireIn: SHARE_LIFE_MS });
      const url = `${publicUrl}/files/shared/${token}`;
      queueMail(commit, store, address, noteLink(lang, { number, firm: viewer.orgName, url, expiresAt }));
      recordAudit(commit, store, viewer, { action: "link.issued", target: `${number} → ${address}` });
    }
    recordOperation(commit, operation, { expiresAt });
    return { commit, answer: accept({ expiresAt }) };
  });
}

/** The note whose print the mailed `token` opens, or null when it opens nothing (any more). */
export async function getSharedNote(store: Store, token: string): Promise<Note | null> {
  const { value: share } = await store.kv.get<NoteShare>(keys.noteShare(hashToken(token)));
  if (share === null || share.expiresAt <= store.now()) return null;
  return (await getNote(store.kv, share.orderId, share.noteId))?.value ?? null;
}
