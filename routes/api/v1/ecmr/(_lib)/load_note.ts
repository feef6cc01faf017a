import { readEcmrId } from "../../../../../domain/api/ecmr/ecmr_id.ts";
import type { EcmrView } from "../../../../../domain/api/ecmr/ecmr_schema.ts";
import { ecmrView } from "../../../../../domain/api/ecmr/ecmr_view.ts";
import type { Viewer } from "../../../../../domain/identity/types.ts";
import { noteContent } from "../../../../../domain/notes/note_content.ts";
import { getNoteFor, type NoteAddress, type NoteFile } from "../../../../../kv/notes/get_note_for.ts";
import { listVersions } from "../../../../../kv/notes/notes.ts";
import { carrierAddress } from "../../../../../kv/stops/sign_notes.ts";
import type { Deps } from "../../../../(_lib)/state.ts";
import { problem } from "../../../(_lib)/problem.ts";

/** Where the note of an address is stored. @throws {ProblemError} not_found when the id is none. */
export function addressOf({ ecmrId }: { readonly ecmrId: string }): NoteAddress {
  const address = readEcmrId(ecmrId);
  if (address === null) throw problem("not_found");
  return address;
}

/** The note of an address. @throws {ProblemError} not_found when it is not the viewer's to read. */
export async function loadNote({ store }: Deps, viewer: Viewer, params: { readonly ecmrId: string }): Promise<NoteFile> {
  const found = await getNoteFor(store.kv, viewer, addressOf(params));
  if (found === null) throw problem("not_found");
  return found;
}

/** A note as it is answered: what was signed, or what its order says as long as nobody has signed. */
export async function viewNote({ store: { kv }, publicUrl }: Deps, { order, note }: NoteFile): Promise<EcmrView> {
  const versions = await listVersions(kv, note.id);
  const content = versions.at(-1)?.content ?? noteContent(order, note, await carrierAddress(kv, order));
  return ecmrView(note, content, versions, `${publicUrl}/verify/${note.publicToken}`);
}
