import type { Address, Organisation } from "../../domain/directory/types.ts";
import { consignmentKey } from "../../domain/notes/consignment_key.ts";
import { consignmentsOf } from "../../domain/notes/consignments.ts";
import { newNote } from "../../domain/notes/new_note.ts";
import { recordFollowUp } from "../../domain/notes/record_follow_up.ts";
import { recordImpossibleSignature } from "../../domain/notes/record_impossible_signature.ts";
import type { NoteRefusal } from "../../domain/notes/refusals.ts";
import type { Sealer } from "../../domain/notes/seal.ts";
import { type NoteSigning, signNote } from "../../domain/notes/sign_note.ts";
import type { Note, NoteChange, NoteVersion } from "../../domain/notes/types.ts";
import type { Order, OrderChange, Stop } from "../../domain/orders/types.ts";
import { accept, type Result } from "../../domain/result.ts";
import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { newToken } from "../identity/tokens.ts";
import { getHead, listNotes, putNoteChange } from "../notes/notes.ts";
import type { Store } from "../store.ts";

/** A signature as its signer gave it, before it is put on each note of the stop. */
export type GivenSignature = Omit<NoteSigning, "order" | "role" | "deviceAt" | "carrierAddress"> & {
  /** What the signer's device showed of each note, where it showed several: `particularsHash` by `consignmentKey`. */
  readonly seenHashes?: Readonly<Record<string, string>>;
};

/** What is written on the notes at a stop: who of the site signed or why not, and the carrier where it signs. */
export interface StopSigning {
  readonly counterpart: GivenSignature | { readonly impossible: string } | null;
  readonly carrier: GivenSignature | null;
}

/** What signing needs besides the store. */
export interface SigningContext {
  readonly sealer: Sealer;
  readonly deviceAt: number;
}

type Step = (note: Note, head: NoteVersion | null) => Promise<Result<NoteChange, NoteRefusal>>;

/**
 * Adds to `commit` the versions that one gesture makes on every note of a stop, one version a signature: at a pickup the sender's and the
 * carrier's, at a delivery the consignee's. A delivery whose goods were never taken over has no note, or one that says nothing, and it stays so.
 */
export async function signNotes(
  commit: Commit,
  store: Store,
  order: Order,
  stop: Stop,
  signing: StopSigning,
  { sealer, deviceAt }: SigningContext,
): Promise<Result<OrderChange["events"], NoteRefusal>> {
  const address = await carrierAddress(store.kv, order);
  const facts = { deviceAt, ...address && { carrierAddress: address } };
  const role = stop.kind === "pickup" ? "sender" : "consignee";
  const now = store.now();
  const sign = ({ seenHashes, ...given }: GivenSignature, role: NoteSigning["role"]): Step => (note, head) => {
    const seenHash = seenHashes?.[consignmentKey(note)];
    return signNote(note, head, { ...given, ...facts, ...seenHash && { seenHash }, order, role }, now, sealer);
  };
  const { counterpart, carrier } = signing;
  const steps: Step[] = [];
  if (counterpart !== null && "impossible" in counterpart) {
    const reason = counterpart.impossible;
    steps.push((note, head) => recordImpossibleSignature(note, head, { ...facts, order, role, reason }, now, sealer));
  } else if (counterpart !== null) steps.push(sign(counterpart, role));
  if (carrier !== null && stop.kind === "pickup") steps.push(sign(carrier, "carrier"));

  const written = await writeNotes(commit, store, order, stop, steps);
  if (!written.ok || written.value === 0) return written.ok ? accept([]) : written;
  const signers = [
    ...counterpart !== null && !("impossible" in counterpart) ? [{ role, name: counterpart.name }] : [],
    ...carrier !== null && stop.kind === "pickup" ? [{ role: "carrier", name: carrier.name }] : [],
  ];
  return accept(
    signers.map((facts) => ({ type: "note.signed" as const, facts: { ...facts, stopId: stop.id, notes: written.value } })),
  );
}

/** The carrier's address, which the law wants on the note: a device shows, and a signature covers, the same. */
export async function carrierAddress(kv: Deno.Kv, { carrier }: Pick<Order, "carrier">): Promise<Address | undefined> {
  return carrier && (await kv.get<Organisation>(keys.organisation(carrier.orgId))).value?.address;
}

/** Adds to `commit` the times of a departure, which come after the last signature, to the notes of the stop. */
export async function addFollowUp(commit: Commit, store: Store, order: Order, stop: Stop, sealer: Sealer): Promise<void> {
  const notes = (await listNotes(store.kv, order.id)).filter((note) => note.deliveryStopId === stop.id);
  for (const note of notes) {
    const followed = await recordFollowUp(note, await getHead(store.kv, note), order, store.now(), sealer);
    if (followed.ok) putNoteChange(commit, note, followed.value);
  }
}

/** Applies `steps` to each note of the stop, and tells how many notes there were. */
async function writeNotes(
  commit: Commit,
  store: Store,
  order: Order,
  stop: Stop,
  steps: readonly Step[],
): Promise<Result<number, NoteRefusal>> {
  const known = await listNotes(store.kv, order.id);
  let count = 0;
  for (const consignment of consignmentsOf(order)) {
    const { pickupStopId, deliveryStopId } = consignment;
    if (pickupStopId !== stop.id && deliveryStopId !== stop.id) continue;
    const before = known.find((note) => note.pickupStopId === pickupStopId && note.deliveryStopId === deliveryStopId) ?? null;
    if (stop.kind === "delivery" && (before === null || before.versionCount === 0)) continue;
    let note = before ?? newNote(order, consignment, { id: store.newId(), publicToken: newToken() });
    let head = before === null ? null : await getHead(store.kv, before);
    let written = before;
    for (const step of steps) {
      const stepped = await step(note, head);
      if (!stepped.ok) return stepped;
      putNoteChange(commit, written, stepped.value);
      ({ note, version: head } = stepped.value);
      written = note;
    }
    count++;
  }
  return accept(count);
}
