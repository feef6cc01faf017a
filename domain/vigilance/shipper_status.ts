import type { LocalDate } from "../time/local.ts";
import type { VigilanceRow } from "./vigilance_document.ts";
import type { VigilanceRefusal } from "./vigilance_refusal.ts";
import { inForceOf, type KindStatus, type VigilanceStatus, vigilanceStatus } from "./vigilance_status.ts";

/** How one kind of document stands for one shipper. */
export interface ShipperKindStatus extends KindStatus {
  /** Its own, of the document in force; null where it refused none, or where a newer one came. */
  readonly refusal: VigilanceRefusal | null;
}

/** A whole file as one shipper sees it. */
export interface ShipperStatus extends Pick<VigilanceStatus, "overall"> {
  readonly kinds: readonly ShipperKindStatus[];
}

/**
 * A carrier's file on `today`, with what one shipper refused of it. States follow from the documents as they do for everybody; where the shipper refused the
 * document in force, a newer one that holds stands in its place, though it ends sooner.
 */
export function shipperStatus(
  rows: readonly VigilanceRow[],
  refusals: readonly VigilanceRefusal[],
  today: LocalDate,
): ShipperStatus {
  const { overall, kinds } = vigilanceStatus(rows, today);
  const refused = new Map(refusals.map((refusal) => [refusal.documentId, refusal]));
  return { overall, kinds: kinds.map((status) => asSeen(status, rows, refused, today)) };
}

function asSeen(
  status: KindStatus,
  rows: readonly VigilanceRow[],
  refused: ReadonlyMap<string, VigilanceRefusal>,
  today: LocalDate,
): ShipperKindStatus {
  const ofKind = rows.filter(({ kind }) => kind === status.kind);
  // Ids begin with their time.
  const last = ofKind.filter(({ id }) => refused.has(id)).map(({ id }) => id).toSorted().at(-1);
  if (last === undefined || status.inForce === null) return { ...status, refusal: null };
  const newer = inForceOf(ofKind.filter(({ id }) => id > last), today);
  // Of several that were refused, the last one says most.
  const lastRefused = refused.has(status.inForce.id) ? inForceOf(ofKind.filter(({ id }) => id === last), today) : null;
  const inForce = newer ?? lastRefused ?? status.inForce;
  return { ...status, inForce, refusal: refused.get(inForce.id) ?? null };
}
