import { DAY_MS, type Instant } from "../time/instant.ts";
import type { Step } from "./steps.ts";

/** A form of a stop that a driver's phone keeps until the server has it. */
export interface Entry {
  /** Grows with each form: the order of the taps is the order of sending. */
  readonly id: number;
  readonly driverId: string;
  readonly orderId: string;
  readonly stopId: string;
  readonly step: Step | "documents";
  /** Where it is posted. */
  readonly path: string;
  /** Makes the sending happen once, however often it is tried; another one after a correction. */
  readonly operation: string;
  /** The moment of the tap by the phone's clock. */
  readonly deviceAt: Instant;
  /** Name and value of every field but the session's own, files included; nothing once it was sent. */
  readonly fields: readonly (readonly [string, string | File])[];
  readonly state: "waiting" | "sent" | "refused";
  readonly refusal?: EntryRefusal;
}

/** What one field of a form says that was begun and not sent yet: kept from the first letter on, for a phone may stop at any. */
export interface Draft {
  readonly driverId: string;
  /** Where its form is posted. */
  readonly path: string;
  readonly name: string;
  /** Nothing for a box that was unticked, or a file that was taken out again. */
  readonly values: readonly (string | File)[];
  /** The moment of the change by the phone's clock. */
  readonly at: Instant;
}

/** Why the server refused an entry, in the driver's language. */
export interface EntryRefusal {
  readonly title: string;
  readonly errors: Readonly<Record<string, string>>;
}

/** How long a phone remembers what it sent, longer than it may show a page from before, and what was begun. */
const REMEMBERED_MS = 3 * DAY_MS;

/** What an answer of the server means for the entry that was sent. */
export type Outcome = "sent" | "refused" | "sign_in" | "later";

/** Whether a status ends the sending. 403 is a form token of an older session. */
export function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return "sent";
  if (status === 401 || status === 403) return "sign_in";
  return status === 408 || status === 429 || status >= 500 ? "later" : "refused";
}

/**
 * The entry to send next: the oldest that waits. What comes after a refused one in the same order stays: a delivery cannot be told before the
 * pickup that was refused, so sending it would only spoil it too.
 */
export function nextToSend(entries: readonly Entry[], driverId: string): Entry | null {
  const held = new Set<string>();
  for (const entry of inOrder(entries)) {
    if (entry.driverId !== driverId) continue;
    if (entry.state === "refused") held.add(entry.orderId);
    else if (entry.state === "waiting" && !held.has(entry.orderId)) return entry;
  }
  return null;
}

/** Entries in the order of their taps. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => a.id - b.id);
}

/** The entries of one stop that this phone told and that were not refused, in order. */
export function toldAt(entries: readonly Entry[], stop: Pick<Entry, "driverId" | "orderId" | "stopId">): Entry[] {
  return inOrder(entries).filter((entry) =>
    entry.driverId === stop.driverId && entry.orderId === stop.orderId && entry.stopId === stop.stopId &&
    entry.state !== "refused"
  );
}

/** An entry once the server has it: what was typed is no longer needed. */
export function asSent(entry: Entry): Entry {
  const { refusal: _, ...kept } = entry;
  return { ...kept, state: "sent", fields: [] };
}

/** An entry that the server refused: kept whole, to be corrected. */
export function asRefused(entry: Entry, refusal: EntryRefusal): Entry {
  return { ...entry, state: "refused", refusal };
}

/** A refused entry as it was corrected: waits at its old place, as a new operation. The moment told stays, unless it was what was wrong. */
export function asCorrected(
  entry: Entry,
  { fields, operation, now }: Pick<Entry, "fields" | "operation"> & { now: Instant },
): Entry {
  const { refusal, ...kept } = entry;
  const deviceAt = refusal?.errors.deviceAt === undefined ? entry.deviceAt : now;
  return { ...kept, state: "waiting", operation, fields, deviceAt };
}

/** Whether the phone may forget an entry. */
export function isForgettable({ state, deviceAt }: Entry, now: Instant): boolean {
  return state === "sent" && deviceAt + REMEMBERED_MS < now;
}

/** Whether nobody will go on with what was begun. */
export function isAbandoned({ at }: Draft, now: Instant): boolean {
  return at + REMEMBERED_MS < now;
}
