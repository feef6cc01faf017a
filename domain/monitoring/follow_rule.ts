import { HOUR_MS, type Instant, MINUTE_MS } from "../time/instant.ts";
import { ALERT_RULES, type AlertRule, isBreached } from "./alert_rules.ts";

/** A rule was broken, from when it was found to when it held again. */
export interface Alert {
  readonly id: string;
  readonly rule: AlertRule;
  /** As it was set when the alert was opened. */
  readonly threshold: number;
  readonly openedAt: Instant;
  /** What was measured when it was opened, and at its worst since. */
  readonly value: number;
  readonly worst: number;
  /** When the rule was found broken last. */
  readonly breachedAt: Instant;
  /** How often it was told. */
  readonly tellings: number;
  /** Somebody looks after it: it is not told again until it closes. */
  readonly acknowledged?: { readonly at: Instant; readonly by: { readonly id: string; readonly name: string } };
  readonly closedAt?: Instant;
}

/** What is kept of a rule besides its defaults. */
export interface RuleRecord {
  readonly threshold?: number;
  /** Nothing is told until then. */
  readonly silencedUntil?: Instant;
  readonly openAlertId?: string;
  /** When an alert of this rule was told last, opened or still open. */
  readonly toldAt?: Instant;
}

/** A rule after it was looked at, with its alert and what of it is to be told. */
export interface Followed {
  readonly record: RuleRecord;
  readonly alert: Alert;
  readonly tell: "opened" | "closed" | null;
}

/** The least time between two tellings that a rule is broken. */
export const REPEAT_MS = HOUR_MS;
/** An alert closes when its rule has held for so long: one that comes and goes stays one alert. */
export const CALM_MS = 10 * MINUTE_MS;

/** The threshold that holds for a rule. */
export function thresholdOf(rule: AlertRule, { threshold }: RuleRecord): number {
  return threshold ?? ALERT_RULES[rule].threshold;
}

/**
 * Looks at a rule: opens an alert, keeps it, or closes it. Null when nothing is to be written: the rule holds and no alert is open.
 * @param open the alert of `record.openAlertId`.
 * @param newId the id of an alert that opens now.
 */
export function followRule(
  rule: AlertRule,
  record: RuleRecord,
  open: Alert | null,
  value: number | null,
  now: Instant,
  newId: string,
): Followed | null {
  const threshold = thresholdOf(rule, record);
  const silent = (record.silencedUntil ?? 0) > now;
  if (isBreached(rule, value, threshold)) {
    const alert = breached(open ?? opened(rule, threshold, value!, now, newId), value!, now);
    const tell = !silent && !alert.acknowledged && now - (record.toldAt ?? -Infinity) >= REPEAT_MS;
    const kept = { ...record, openAlertId: alert.id };
    if (!tell) return { record: kept, alert, tell: null };
    return { record: { ...kept, toldAt: now }, alert: { ...alert, tellings: alert.tellings + 1 }, tell: "opened" };
  }
  if (open === null || now - open.breachedAt < CALM_MS) return null;
  const { openAlertId: _closed, ...rest } = record;
  return { record: rest, alert: { ...open, closedAt: now }, tell: open.tellings > 0 && !silent ? "closed" : null };
}

function opened(rule: AlertRule, threshold: number, value: number, now: Instant, id: string): Alert {
  return { id, rule, threshold, openedAt: now, value, worst: value, breachedAt: now, tellings: 0 };
}

function breached(alert: Alert, value: number, now: Instant): Alert {
  const worse = ALERT_RULES[alert.rule].bad === "above" ? Math.max : Math.min;
  return { ...alert, worst: worse(alert.worst, value), breachedAt: now };
}
