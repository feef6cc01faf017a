import type { Address } from "../directory/types.ts";
import type { Order } from "../orders/types.ts";
import { canonicalHash } from "./canonical_hash.ts";
import { noteContent } from "./note_content.ts";
import type { Note, NoteContent, NoteVersion } from "./types.ts";

/**
 * What the next version of a note says: what the order says now, until the first version froze it; from then on what was frozen, with the counts,
 * times and pallets that the transport itself adds. Vehicle and driver may change until the carrier signed. `head` is the newest version, or null.
 */
export function contentToSign(note: Note, head: NoteVersion | null, order: Order, carrierAddress?: Address): NoteContent {
  const fresh = noteContent(order, note, carrierAddress);
  if (!head) return fresh;
  const counts = new Map(fresh.goods.map((line) => [line.id, line]));
  return {
    ...head.content,
    goods: head.content.goods.map((line) => {
      const { loaded, delivered } = counts.get(line.id) ?? line;
      return { ...line, ...loaded && { loaded }, ...delivered && { delivered } };
    }),
    carrier: note.carrierSigned ? head.content.carrier : fresh.carrier,
    loading: fresh.loading,
    unloading: fresh.unloading,
  };
}

/**
 * Hash (hex) of what the parties agreed, without the counts, times and pallets that signing at a stop itself adds: equal hashes mean that
 * nothing changed behind the signer's back. A device keeps the hash of the content that it shows and sends it with the signature.
 */
export function particularsHash(content: NoteContent): Promise<string> {
  const { issuedAt: _, loading: __, unloading: ___, goods, ...agreed } = content;
  return canonicalHash({ ...agreed, goods: goods.map(({ loaded: _, delivered: __, ...line }) => line) });
}
