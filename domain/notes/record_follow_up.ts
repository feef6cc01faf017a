import type { Order } from "../orders/types.ts";
import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { appendVersion } from "./append_version.ts";
import { canonicalHash } from "./canonical_hash.ts";
import { contentToSign } from "./content_to_sign.ts";
import type { NoteRefusal } from "./refusals.ts";
import type { Sealer } from "./seal.ts";
import type { Note, NoteChange, NoteVersion } from "./types.ts";

/**
 * Adds a version without signature that brings the document de suivi up to date: the departure from the last stop comes after the last
 * signature, and the law wants it on the document (C. transports L3222-5).
 */
export async function recordFollowUp(
  note: Note,
  head: NoteVersion | null,
  order: Order,
  now: Instant,
  sealer: Sealer,
): Promise<Result<NoteChange, NoteRefusal>> {
  if (!head) return refuse({ code: "note_not_issued" });
  if (head.hash !== note.headHash) return refuse({ code: "note_moved_on" });
  const { loading, unloading } = contentToSign(note, head, order);
  const before = { loading: head.content.loading, unloading: head.content.unloading };
  if (await canonicalHash({ loading, unloading }) === await canonicalHash(before)) return refuse({ code: "nothing_to_add" });

  const entry = { content: { ...head.content, loading, unloading }, signature: null, impossible: null, reservations: [] };
  return accept(await appendVersion(note, head, entry, {}, now, sealer));
}
