import { HttpError } from "fresh";
import { noteNumber } from "../../../../domain/notes/note_number.ts";
import { readStrokes, type Strokes } from "../../../../domain/notes/strokes.ts";
import type { NoteVersion } from "../../../../domain/notes/types.ts";
import { noteDocument } from "../../../../jobs/ports/pdf/note_document.ts";
import { getBlob } from "../../../../kv/blobs/blobs.ts";
import { getNote, listVersions } from "../../../../kv/notes/notes.ts";
import type { Store } from "../../../../kv/store.ts";
import { servePdf } from "../../../(_lib)/files/serve_file.ts";
import { define } from "../../../(_lib)/state.ts";
import { orderOfFile } from "../../(_lib)/order_of_file.ts";

/** A consignment note as a PDF, in the reader's language. A consignee reads the notes of its own deliveries. */
export const handler = define.handlers({
  async GET(ctx) {
    const { lang, deps: { store, ports, publicUrl } } = ctx.state;
    const { order, side } = await orderOfFile(ctx);
    const note = (await getNote(store.kv, order.id, ctx.params.noteId!))?.value;
    const isSeen = side !== "recipient" || order.stops.some(({ id }) => id === note?.deliveryStopId);
    const [first, ...others] = note && isSeen ? await listVersions(store.kv, note.id) : [];
    if (!note || !first) throw new HttpError(404);
    const strokes = await strokesOf(store, [first, ...others]);
    const document = noteDocument(note, [first, ...others], {
      lang,
      verifyUrl: `${publicUrl}/verify/${note.publicToken}`,
      strokes,
    });
    const bytes = await ports.pdf.renderPdf({ kind: "consignment_note", document });
    return servePdf(bytes, `${noteNumber(note).replace("/", "-")}.pdf`);
  },
});

/** Signatures drawn on glass by the hash of their blob; one that is lost leaves its box empty. */
async function strokesOf({ kv }: Store, versions: readonly NoteVersion[]): Promise<Record<string, Strokes>> {
  const hashes = new Set(versions.flatMap(({ signature }) => signature?.strokesSha256 ?? []));
  const drawn = await Promise.all([...hashes].map(async (sha256) => {
    const bytes = await getBlob(kv, sha256);
    const strokes = bytes && readStrokes(new TextDecoder().decode(bytes));
    return strokes ? [[sha256, strokes] as const] : [];
  }));
  return Object.fromEntries(drawn.flat());
}
