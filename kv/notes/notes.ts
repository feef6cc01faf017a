import type { Note, NoteChange, NoteVersion } from "../../domain/notes/types.ts";
import { type Commit, type Loaded, loaded } from "../commit.ts";
import type { Aggregate } from "../commit.ts";
import { keys } from "../keys.ts";

/** Consignment notes, under their order so that one range read gives them all; found by the token of their public page. */
export const NOTES: Aggregate<Note> = {
  name: "notes",
  key: (note) => keys.note(note.orderId, note.id),
  entries: (note) => [{ key: keys.noteByToken(note.publicToken), value: { orderId: note.orderId, id: note.id } }],
  counters: () => [],
  lists: () => [],
};

/** A note with its newest version, as a signature needs it. */
export interface NoteHead {
  readonly note: Note;
  readonly head: NoteVersion | null;
}

/**
 * Writes a note's new version and where its chain now stands. The order's own check in the same commit keeps two signatures apart, since
 * every signature changes the order: a note takes no check of its own, however many notes one gesture signs.
 */
export function putNoteChange(commit: Commit, before: Note | null, { note, version }: NoteChange): void {
  commit.replaceUnchecked(NOTES, before, note);
  commit.put(keys.noteVersion(note.id, version.n), version);
}

/** The notes of an order. */
export async function listNotes(kv: Deno.Kv, orderId: string): Promise<Note[]> {
  const notes: Note[] = [];
  for await (const entry of kv.list<Note>({ prefix: ["notes", orderId] }, { limit: 100 })) notes.push(entry.value);
  return notes;
}

/** The newest version of a note, or null before the first. */
export async function getHead(kv: Deno.Kv, note: Note): Promise<NoteVersion | null> {
  if (note.versionCount === 0) return null;
  return (await kv.get<NoteVersion>(keys.noteVersion(note.id, note.versionCount))).value;
}

/** The versions of a note from the first on. */
export async function listVersions(kv: Deno.Kv, noteId: string): Promise<NoteVersion[]> {
  const versions: NoteVersion[] = [];
  for await (const entry of kv.list<NoteVersion>({ prefix: ["note_versions", noteId] }, { limit: 200 })) {
    versions.push(entry.value);
  }
  return versions;
}

/** One note of an order, or null. */
export async function getNote(kv: Deno.Kv, orderId: string, noteId: string): Promise<Loaded<Note> | null> {
  return loaded(await kv.get<Note>(keys.note(orderId, noteId)));
}

/** The note whose public page has this token, or null. */
export async function getNoteByToken(kv: Deno.Kv, token: string): Promise<Note | null> {
  const { value } = await kv.get<{ orderId: string; id: string }>(keys.noteByToken(token));
  return value === null ? null : (await getNote(kv, value.orderId, value.id))?.value ?? null;
}
