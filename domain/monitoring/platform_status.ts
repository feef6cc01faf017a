import { type AlertReadings, isBreached, type PlatformPart } from "./alert_rules.ts";
import { type RuleRecord, thresholdOf } from "./follow_rule.ts";

/** "degraded" works slower or not for everybody. */
export type PartState = "up" | "degraded" | "down";

/** How the platform is, part by part, as the public may know it. */
export type PlatformStatus = Readonly<Record<PlatformPart, PartState>>;

export const PLATFORM_PARTS = ["web", "store", "jobs", "mail"] as const satisfies readonly PlatformPart[];

/** What tells how the platform is. */
export interface StatusFacts {
  readonly readings: Pick<AlertReadings, "error_rate" | "latency" | "queue_lag">;
  readonly rules: Readonly<Record<"error_rate" | "latency" | "queue_lag", RuleRecord>>;
  /** Whether the store takes reads and writes. */
  readonly storeAnswers: boolean;
  /** Mails of the last minutes that left the house, and tries that failed. */
  readonly mails: { readonly sent: number; readonly failed: number };
}

const MOST_ERRORS_PERCENT = 50;

/** The state of every part. Without its store the platform does nothing, whatever the last minutes say. */
export function platformStatus({ readings, rules, storeAnswers, mails }: StatusFacts): PlatformStatus {
  if (!storeAnswers) return { web: "down", store: "down", jobs: "down", mail: "down" };
  const broken = (rule: "error_rate" | "latency" | "queue_lag") =>
    isBreached(rule, readings[rule], thresholdOf(rule, rules[rule]));
  const web = (readings.error_rate ?? 0) > MOST_ERRORS_PERCENT
    ? "down"
    : broken("error_rate") || broken("latency")
    ? "degraded"
    : "up";
  const jobs = broken("queue_lag") ? "degraded" : "up";
  const mail = mails.failed === 0 ? "up" : mails.sent === 0 ? "down" : mails.failed > mails.sent ? "degraded" : "up";
  // Mails are sent by jobs.
  return { web, store: "up", jobs, mail: mail === "up" ? jobs : mail };
}

/** The worst of all parts. */
export function overallState(status: PlatformStatus): PartState {
  const states = Object.values(status);
  return states.includes("down") ? "down" : states.includes("degraded") ? "degraded" : "up";
}
