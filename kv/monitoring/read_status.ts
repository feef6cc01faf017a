import { encodeTime } from "ulid";
import { ALERT_RULES, type PlatformPart } from "../../domain/monitoring/alert_rules.ts";
import type { Alert } from "../../domain/monitoring/follow_rule.ts";
import { type PlatformStatus, platformStatus } from "../../domain/monitoring/platform_status.ts";
import { DAY_MS, type Instant, MINUTE_MS, SECOND_MS } from "../../domain/time/instant.ts";
import { keys } from "../keys.ts";
import { readSums, runsSum } from "../metrics/metric_sums.ts";
import type { Store } from "../store.ts";
import { readRules } from "./alerts.ts";
import { keptBriefly } from "./kept_briefly.ts";
import { readinessFaults } from "./readiness.ts";
import { readQueueLag, readRequests } from "./take_readings.ts";

/** Something that the public noticed: a part of the platform, from when to when; null while it lasts. */
export interface Incident {
  readonly id: string;
  readonly part: PlatformPart;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** How the platform is, and was in the last 90 days. */
export interface StatusReport {
  readonly at: Instant;
  readonly status: PlatformStatus;
  /** Newest first. */
  readonly incidents: readonly Incident[];
}

const KEPT_MS = 15 * SECOND_MS;
const MAILS_WINDOW_MS = 15 * MINUTE_MS;
const INCIDENTS_WINDOW_MS = 90 * DAY_MS;
const MOST_ALERTS = 1_000;
const MOST_INCIDENTS = 50;
const NO_MAILS = { sent: 0, failed: 0 };

/** The public state of the platform: read once in fifteen seconds, however many ask. A store that does not answer is part of it. */
export const readStatus: (store: Store) => Promise<StatusReport> = keptBriefly(KEPT_MS, read);

async function read(store: Store): Promise<StatusReport> {
  const at = store.now();
  const faults = await readinessFaults(store);
  const rules = { error_rate: {}, latency: {}, queue_lag: {} };
  if (faults.some((fault) => fault !== "queue_lag")) {
    const readings = { error_rate: null, latency: null, queue_lag: null };
    return { at, status: platformStatus({ readings, rules, storeAnswers: false, mails: NO_MAILS }), incidents: [] };
  }
  const [requests, queueLag, kept, mails, incidents] = await Promise.all([
    readRequests(store),
    readQueueLag(store),
    readRules(store.kv),
    readMails(store),
    readIncidents(store),
  ]);
  const readings = { ...requests, queue_lag: queueLag };
  return { at, status: platformStatus({ readings, rules: kept, storeAnswers: true, mails }), incidents };
}

async function readMails({ kv, now }: Store): Promise<{ sent: number; failed: number }> {
  const names = (["done", "retrying", "dead"] as const).map((outcome) => runsSum("send_mail", outcome));
  const [sent = 0, retrying = 0, dead = 0] = await readSums(kv, names, now() - MAILS_WINDOW_MS, now());
  return { sent, failed: retrying + dead };
}

async function readIncidents({ kv, now }: Store): Promise<Incident[]> {
  // A ULID begins with its time.
  const since = keys.alert(encodeTime(now() - INCIDENTS_WINDOW_MS, 10));
  const incidents: Incident[] = [];
  const alerts = kv.list<Alert>({ start: since, end: keys.alert("~") }, { reverse: true, limit: MOST_ALERTS, batchSize: 500 });
  for await (const { value: { id, rule, openedAt, closedAt } } of alerts) {
    const { part } = ALERT_RULES[rule];
    if (part !== null) incidents.push({ id, part, from: openedAt, to: closedAt ?? null });
    if (incidents.length === MOST_INCIDENTS) break;
  }
  return incidents;
}
