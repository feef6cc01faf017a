import { addDays, dayNumber, type LocalDate } from "../time/local.ts";
import type { Validity, VigilanceRow } from "./vigilance_document.ts";
import { VIGILANCE_KINDS, type VigilanceKind } from "./vigilance_rules.ts";

/** From this many days before its end on, a document is to be renewed. */
const EXPIRING_DAYS = 30;

/**
 * How one kind of document stands on a day. "to_confirm": none holds and one waits for a person's confirmation; "not_yet": the next one begins later.
 */
export const KIND_STATES = ["valid", "expiring", "to_confirm", "not_yet", "expired", "missing"] as const;
export type KindState = (typeof KIND_STATES)[number];

/** How a whole file stands: "incomplete" as soon as one kind is not held. */
export const OVERALL_STATES = ["valid", "expiring", "incomplete"] as const;

export interface KindStatus {
  readonly kind: VigilanceKind;
  readonly state: KindState;
  /** The document that holds on this day. */
  readonly inForce: VigilanceRow | null;
  /** The last day covered without a gap; of an expired one, its end. */
  readonly until: LocalDate | null;
  /** Newest first. */
  readonly toConfirm: readonly VigilanceRow[];
}

/** A whole file. */
export interface VigilanceStatus {
  readonly overall: (typeof OVERALL_STATES)[number];
  readonly kinds: readonly KindStatus[];
}

/** How a carrier's file stands on `today`, from its documents alone: nobody types a status. */
export function vigilanceStatus(rows: readonly VigilanceRow[], today: LocalDate): VigilanceStatus {
  const kinds = VIGILANCE_KINDS.map((kind) => kindStatus(kind, rows.filter((row) => row.kind === kind), today));
  const held = kinds.every(({ inForce }) => inForce !== null);
  const overall = !held ? "incomplete" : kinds.some(({ state }) => state === "expiring") ? "expiring" : "valid";
  return { overall, kinds };
}

function kindStatus(kind: VigilanceKind, rows: readonly VigilanceRow[], today: LocalDate): KindStatus {
  const toConfirm = rows.filter(({ validity }) => validity === null).toSorted((a, b) => b.uploadedAt - a.uploadedAt);
  const confirmed = rows.filter(isConfirmed);
  const inForce = inForceOf(confirmed, today);
  if (inForce !== null) {
    const until = coveredUntil(inForce.validity, confirmed);
    const state = dayNumber(until) - dayNumber(today) <= EXPIRING_DAYS ? "expiring" : "valid";
    return { kind, state, inForce, until, toConfirm };
  }
  const last = confirmed.toSorted(laterEnd)[0];
  const state = toConfirm.length > 0
    ? "to_confirm"
    : last === undefined
    ? "missing"
    : last.validity.from > today
    ? "not_yet"
    : "expired";
  return { kind, state, inForce: null, until: state === "expired" ? last!.validity.until : null, toConfirm };
}

/** Of documents of one kind, the one in force on `today`: the one that ends last; null where none holds. */
export function inForceOf<Row extends VigilanceRow>(rows: readonly Row[], today: LocalDate): Row & ConfirmedRow | null {
  return rows.filter((row) => isConfirmed(row)).filter(({ validity }) => validity.from <= today && validity.until >= today)
    .toSorted(laterEnd)[0] ?? null;
}

/** Whether another document of the same kind goes on where this one ends: then nobody need be reminded of its end. */
export function isRenewed(row: VigilanceRow, rows: readonly VigilanceRow[]): boolean {
  const { validity } = row;
  return validity !== null &&
    coveredUntil(validity, rows.filter(({ kind }) => kind === row.kind).filter(isConfirmed)) > validity.until;
}

type ConfirmedRow = VigilanceRow & { readonly validity: Validity };

function isConfirmed(row: VigilanceRow): row is ConfirmedRow {
  return row.validity !== null;
}

function laterEnd(a: ConfirmedRow, b: ConfirmedRow): number {
  return dayNumber(b.validity.until) - dayNumber(a.validity.until);
}

/** The last day that `rows` cover without a gap from the end of `first` on. */
function coveredUntil(first: Validity, rows: readonly ConfirmedRow[]): LocalDate {
  let { until } = first;
  for (const { validity } of rows.toSorted((a, b) => dayNumber(a.validity.from) - dayNumber(b.validity.from))) {
    if (validity.from <= addDays(until, 1) && validity.until > until) until = validity.until;
  }
  return until;
}
