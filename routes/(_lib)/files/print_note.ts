import type { Lang } from "../../../domain/i18n/lang.ts";
import { noteNumber } from "../../../domain/notes/note_number.ts";
import { readStrokes, type Strokes } from "../../../domain/notes/strokes.ts";
import type { Note, NoteVersion } from "../../../domain/notes/types.ts";
import { noteDocument } from "../../../jobs/ports/pdf/note_document.ts";
import { readStored } from "../../../jobs/ports/storage/read_stored.ts";
import type { StoragePort } from "../../../jobs/ports/storage/storage.ts";
import { listVersions } from "../../../kv/notes/notes.ts";
import type { Deps } from "../state.ts";
import { servePdf } from "./serve_file.ts";

/** Answers with a note's print in `lang`, or null where nobody has signed it yet. */
export async function printNote({ store, ports, publicUrl }: Deps, lang: Lang, note: Note): Promise<Response | null> {
  const [first, ...others] = await listVersions(store.kv, note.id);
  if (!first) return null;
  const strokes = await strokesOf(ports.storage, [first, ...others]);
  const document = noteDocument(note, [first, ...others], {
    lang,
    verifyUrl: `${publicUrl}/verify/${note.publicToken}`,
    strokes,
  });
  const bytes = await ports.pdf.renderPdf({ kind: "consignment_note", document });
  return servePdf(bytes, `${noteNumber(note).replace("/", "-")}.pdf`);
}

/** Signatures drawn on glass by the hash of their blob; one that is lost, or was never drawn, leaves its box empty. */
async function strokesOf(storage: StoragePort, versions: readonly NoteVersion[]): Promise<Record<string, Strokes>> {
  const hashes = new Set(versions.flatMap(({ signature }) => signature?.strokesSha256 ?? []));
  const drawn = await Promise.all([...hashes].map(async (sha256) => {
    const bytes = await readStored(storage, sha256);
    const strokes = bytes && readStrokes(new TextDecoder().decode(bytes));
    return strokes ? [[sha256, strokes] as const] : [];
  }));
  return Object.fromEntries(drawn.flat());
}
