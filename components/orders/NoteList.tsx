import { noteWords } from "../../domain/i18n/note/note_words.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { ordersWords } from "../../domain/i18n/orders/orders_words.ts";
import { noteNumber } from "../../domain/notes/note_number.ts";
import { type Note, SIGNER_ROLES, type SignerRole } from "../../domain/notes/types.ts";
import { LinkButton } from "../layout/LinkButton.tsx";
import { Status } from "../status/Status.tsx";

export interface NoteListProps {
  lang: Lang;
  notes: readonly Note[];
  pdfOf: (note: Note) => string;
  verifyOf: (note: Note) => string;
}

const SIGNED = { sender: "senderSigned", carrier: "carrierSigned", consignee: "consigneeSigned" } as const;

/** The consignment notes of an order: who signed, how many versions, the print and the public check. */
export function NoteList({ lang, notes, pdfOf, verifyOf }: NoteListProps) {
  const words = ordersWords(lang);
  if (notes.length === 0) return <p>{words.noNotes}</p>;
  return (
    <div class="stack">
      {notes.map((note) => (
        <article>
          <div class="section-head">
            <div class="row">
              <h3>
                {noteWords(lang).title[note.kind]} {noteNumber(note)}
              </h3>
              <small>{words.versions(note.versionCount)}</small>
            </div>
            <div class="actions">
              {note.versionCount > 0 && <LinkButton href={pdfOf(note)} icon="file-text">{words.notePdf}</LinkButton>}
              <LinkButton href={verifyOf(note)} kind="quiet" icon="shield-check">{words.verifyNote}</LinkButton>
            </div>
          </div>
          <p class="row">{SIGNER_ROLES.map((role) => <RoleStatus key={role} lang={lang} note={note} role={role} />)}</p>
        </article>
      ))}
    </div>
  );
}

function RoleStatus({ lang, note, role }: { lang: Lang; note: Note; role: SignerRole }) {
  const words = ordersWords(lang);
  const name = words.role[role];
  if (note[SIGNED[role]]) return <Status tone="done" word={words.roleSigned(name)} />;
  if (note.impossible.includes(role)) return <Status tone="stopped" word={words.roleImpossible(name)} />;
  return <Status tone="waiting" word={words.roleWaits(name)} />;
}
