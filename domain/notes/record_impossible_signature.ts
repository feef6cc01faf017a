import type { Address } from "../directory/types.ts";
import type { Order } from "../orders/types.ts";
import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { appendVersion } from "./append_version.ts";
import { contentToSign } from "./content_to_sign.ts";
import type { NoteRefusal, NoteRefusalCode } from "./refusals.ts";
import type { Sealer } from "./seal.ts";
import type { ImpossibleSignature, Note, NoteChange, NoteVersion } from "./types.ts";

/** Whose signature is impossible and why. `order` already holds the counts and pallets of the stop. */
export interface Impossibility extends Omit<ImpossibleSignature, "serverAt"> {
  readonly order: Order;
  readonly carrierAddress?: Address;
}

/** Adds a version without signature that says why sender or consignee could not sign. The first version freezes the content, as a signature does. */
export async function recordImpossibleSignature(
  note: Note,
  head: NoteVersion | null,
  impossibility: Impossibility,
  now: Instant,
  sealer: Sealer,
): Promise<Result<NoteChange, NoteRefusal>> {
  const { order, carrierAddress, role, deviceAt } = impossibility;
  const reason = impossibility.reason.trim();
  const code = refusalOf(note, head, role, reason, order);
  if (code) return refuse({ code, role });

  const content = contentToSign(note, head, order, carrierAddress);
  const entry = { content, signature: null, impossible: { role, reason, deviceAt, serverAt: now }, reservations: [] };
  return accept(await appendVersion(note, head, entry, { impossible: [...note.impossible, role] }, now, sealer));
}

function refusalOf(
  note: Note,
  head: NoteVersion | null,
  role: ImpossibleSignature["role"],
  reason: string,
  order: Order,
): NoteRefusalCode | undefined {
  if ((head?.hash ?? null) !== note.headHash) return "note_moved_on";
  if (role === "sender" ? note.senderSigned : note.consigneeSigned) return "role_already_signed";
  if (note.impossible.includes(role)) return "impossibility_already_recorded";
  if (!order.carrier) return "carrier_unknown";
  if (role === "consignee" && !note.carrierSigned) return "goods_not_taken_over";
  if (!reason) return "reason_missing";
}
