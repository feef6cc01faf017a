import type { Address } from "../directory/types.ts";
import type { DoubleTime, Order, SignatureMethod } from "../orders/types.ts";
import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { appendVersion } from "./append_version.ts";
import { consignmentStops } from "./consignment_stops.ts";
import { contentToSign, particularsHash } from "./content_to_sign.ts";
import type { NoteRefusal, NoteRefusalCode } from "./refusals.ts";
import type { Sealer } from "./seal.ts";
import type { Note, NoteChange, NoteContent, NoteSignature, NoteVersion, Reservation, SignerRole } from "./types.ts";

/** Who signs and with what evidence. `order` already holds the counts and pallets that are signed. */
export interface NoteSigning extends Omit<NoteSignature, "place" | "contentChanged" | keyof DoubleTime> {
  readonly order: Order;
  /** When the device says it was signed; the same as `now` for a signature made online. */
  readonly deviceAt: Instant;
  /** Town; where it is not known, that of the stop. */
  readonly place?: string;
  /** A reservation about the whole consignment; those per line are on the order's goods lines. */
  readonly reservation?: string;
  readonly carrierAddress?: Address;
}

const SIGNED = { sender: "senderSigned", carrier: "carrierSigned", consignee: "consigneeSigned" } as const;

/**
 * One signature makes one version. The sender's makes the first and freezes the content; the carrier signs after it, or after its impossibility
 * was recorded; the consignee after the carrier. What a device showed other than the note now says is kept and flagged, never silently attached.
 * `head` is the newest version, null before the first.
 */
export async function signNote(
  note: Note,
  head: NoteVersion | null,
  signing: NoteSigning,
  now: Instant,
  sealer: Sealer,
): Promise<Result<NoteChange, NoteRefusal>> {
  const { order, reservation, carrierAddress, place, ...given } = signing;
  const { role } = given;
  const code = orderRefusal(note, head, role, order) ?? evidenceRefusal(signing);
  if (code) return refuse({ code, role });

  const content = contentToSign(note, head, order, carrierAddress);
  const { pickup, delivery } = consignmentStops(order, note);
  const signature: NoteSignature = {
    ...given,
    name: given.name.trim(),
    place: place ?? (role === "consignee" ? delivery : pickup).place.address.city,
    serverAt: now,
    contentChanged: given.seenHash !== undefined && given.seenHash !== await particularsHash(content),
  };
  const reservations = reservationsOf(content, role, reservation);
  const entry = { content, signature, impossible: null, reservations };
  return accept(await appendVersion(note, head, entry, { [SIGNED[role]]: true }, now, sealer));
}

/** Whose turn it is. */
function orderRefusal(note: Note, head: NoteVersion | null, role: SignerRole, order: Order): NoteRefusalCode | undefined {
  if ((head?.hash ?? null) !== note.headHash) return "note_moved_on";
  if (note[SIGNED[role]]) return "role_already_signed";
  if (!order.carrier) return "carrier_unknown";
  if (role === "carrier" && !note.senderSigned && !note.impossible.includes("sender")) return "sender_signature_missing";
  if (role === "consignee" && !note.carrierSigned) return "goods_not_taken_over";
}

/** What each method must bring so that it is recorded as what it is. */
const EVIDENCE: Record<SignatureMethod, (signing: NoteSigning) => NoteRefusalCode | undefined> = {
  on_glass: ({ strokesSha256 }) => strokesSha256 ? undefined : "strokes_missing",
  one_time_code: ({ codeVerifiedFor }) => codeVerifiedFor ? undefined : "code_not_verified",
  driver_attestation: ({ attestedBy, role }) =>
    role === "carrier" ? "carrier_cannot_be_attested" : attestedBy ? undefined : "attestation_missing",
  account: () => undefined,
  signed_link: () => undefined,
  api_statement: ({ attestedBy, strokesSha256 }) =>
    !strokesSha256 ? "strokes_missing" : attestedBy ? undefined : "attestation_missing",
};

function evidenceRefusal(signing: NoteSigning): NoteRefusalCode | undefined {
  return signing.name.trim() ? EVIDENCE[signing.method](signing) : "signer_name_missing";
}

/** The carrier's reservations are those at loading (CMR art. 8), the consignee's those at delivery (CMR art. 30; C. com L133-3). */
function reservationsOf(content: NoteContent, role: SignerRole, whole: string | undefined): readonly Reservation[] {
  const counted = ({ carrier: "loaded", consignee: "delivered", sender: null } as const)[role];
  const perLine = content.goods.flatMap((line) => {
    const text = counted && line[counted]?.reservation?.trim();
    return text ? [{ lineId: line.id, text }] : [];
  });
  return whole?.trim() ? [{ lineId: null, text: whole.trim() }, ...perLine] : perLine;
}
