import type { Instant } from "../time/instant.ts";
import { nextVersion } from "./chain.ts";
import type { Sealer } from "./seal.ts";
import type { Note, NoteChange, NoteVersion, VersionEntry } from "./types.ts";

/** Links `entry` to the chain and moves the note's head; the first version freezes the content. `flags` are the statuses that it changes. */
export async function appendVersion(
  note: Note,
  head: NoteVersion | null,
  entry: VersionEntry,
  flags: Partial<Pick<Note, "senderSigned" | "carrierSigned" | "consigneeSigned" | "impossible">>,
  now: Instant,
  sealer: Sealer,
): Promise<NoteChange> {
  const content = { ...entry.content, issuedAt: head?.content.issuedAt ?? now };
  const version = await nextVersion(note, head, { ...entry, content }, now, sealer);
  return { note: { ...note, ...flags, versionCount: version.n, headHash: version.hash }, version };
}
