import type { Instant } from "../time/instant.ts";
import { isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import { closeWhenSettled } from "./close_order.ts";
import { hasEnded } from "./execution.ts";
import type { Flag } from "./flag.ts";
import type { ProofDifference } from "./proof_difference.ts";
import { flagOpened } from "./stop_under_way.ts";
import type { Actor, Order, OrderChange } from "./types.ts";

/** What comparing a confirmed proof with its order gave. */
export interface FlagProof {
  readonly by: Actor;
  readonly documentId: string;
  /** The stop that the proof is about; null where that is not certain. */
  readonly stopId: string | null;
  readonly differences: readonly ProofDifference[];
}

/**
 * A person confirmed what a proof says: what differs opens one flag a document, or is written on the one that is open; without a difference the open one is
 * withdrawn. Only the shipper takes a difference back, for a carrier would otherwise correct what speaks against it: its confirmation adds. What somebody
 * settled stays so until something else differs. Null where nothing changes, as in an order that has ended.
 */
export function flagProof(order: Order, proof: FlagProof, now: Instant): OrderChange | null {
  if (hasEnded(order)) return null;
  const { by, documentId } = proof;
  const earlier = order.flags.filter((flag) => flag.proof?.documentId === documentId);
  const last = earlier.at(-1);
  const known = last === undefined || last.settled?.withdrawn ? [] : last.proof?.differences ?? [];
  const isOpen = last !== undefined && !last.settled;
  const differences = isOpen && !isShipper(order, by) ? joined(known, proof.differences) : proof.differences;
  if (isSame(differences, known) || (!isOpen && differences.length === 0)) return null;
  if (isOpen && differences.length === 0) return withdrawn(order, last, by, now);
  if (isOpen) {
    const flag = { ...last, proof: { documentId, differences } };
    return told(order, order.flags.map((one) => one.id === flag.id ? flag : one), flag, now);
  }

  const flag: Flag = {
    id: `${documentId}-proof_differs${earlier.length === 0 ? "" : `-${earlier.length + 1}`}`,
    kind: "proof_differs",
    stopId: proof.stopId ?? order.stops.findLast(({ kind }) => kind === "delivery")!.id,
    openedAt: now,
    proof: { documentId, differences },
  };
  return told(order, [...order.flags, flag], flag, now);
}

function withdrawn(order: Order, flag: Flag, by: Actor, now: Instant): OrderChange {
  const settled = { at: now, by: by.name, amountCents: null, withdrawn: true } as const;
  const flags = order.flags.map((one) => one.id === flag.id ? { ...one, settled } : one);
  const { id: flagId, kind, stopId } = flag;
  return changeOrder(order, closeWhenSettled({ ...order, flags }, by, now), now, [
    { type: "flag.settled", facts: { flagId, kind, stopId, waived: true, withdrawn: true } },
  ]);
}

/** The order with `flags`, of which `flag` is new or says something new. */
function told(order: Order, flags: readonly Flag[], flag: Flag, now: Instant): OrderChange {
  const { documentId, differences } = flag.proof!;
  const { type, facts } = flagOpened(flag);
  return changeOrder(order, { ...order, flags }, now, [{ type, facts: { ...facts, documentId, count: differences.length } }]);
}

/** Those of `known` that `now` does not tell otherwise, and all of `now`. */
function joined(known: readonly ProofDifference[], now: readonly ProofDifference[]): readonly ProofDifference[] {
  return [...known.filter(({ code }) => !now.some((one) => one.code === code)), ...now];
}

function isSame(some: readonly ProofDifference[], others: readonly ProofDifference[]): boolean {
  const texts = (differences: readonly ProofDifference[]) =>
    differences.map(({ code, expected, found }) => [code, expected, found].join("\t")).sort().join("\n");
  return texts(some) === texts(others);
}
