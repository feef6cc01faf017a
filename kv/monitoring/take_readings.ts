import { encodeTime } from "ulid";
import { ALERT_RULES, type AlertReadings } from "../../domain/monitoring/alert_rules.ts";
import { latencyQuantile } from "../../domain/monitoring/latency.ts";
import { lastWorkingDay } from "../../domain/monitoring/last_working_day.ts";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "../../domain/time/instant.ts";
import { dayBounds } from "../../domain/time/zoned.ts";
import { nextDue } from "../jobs/claim.ts";
import { keys } from "../keys.ts";
import { readMailCounts } from "../mails/mail_counts.ts";
import { readLatencies, readSums, runsSum } from "../metrics/metric_sums.ts";
import type { Store } from "../store.ts";

/** Where the platform's working day begins and ends. */
const TIME_ZONE = "Europe/Paris";
const REQUESTS_WINDOW_MS = 5 * MINUTE_MS;
const FACTS_WINDOW_MS = 7 * DAY_MS;
/** With fewer, one that went wrong would be an alert. */
const FEWEST = { requests: 50, mails: 20, deliveries: 20, documents: 20, fields: 100 } as const;
const ID_TIME_CHARS = 10;
/** The job that reads documents, by how its runs end. */
const DOCUMENT_RUNS = (["done", "retrying", "dead"] as const).map((outcome) => runsSum("read_document", outcome));

/** Measures what every alert rule looks at: sums of the last minutes, a few bounded ranges, and no more reads where more is stored. */
export async function takeReadings(store: Store): Promise<AlertReadings> {
  const { kv, now } = store;
  const [requests, queueLag, deadJobs, mails, orders, deliveries, documents, fields, [unreadable = 0]] = await Promise.all([
    readRequests(store),
    readQueueLag(store),
    count(kv, { prefix: keys.jobByState("dead", "").slice(0, -1) }, ALERT_RULES.dead_jobs.range.max + 1),
    readMailCounts(store),
    countOrders(store),
    readSums(kv, ["deliveries_on_time", "deliveries_late"], now() - FACTS_WINDOW_MS, now()),
    readSums(kv, DOCUMENT_RUNS, now() - DAY_MS, now()),
    readSums(kv, ["fields_right", "fields_wrong"], now() - FACTS_WINDOW_MS, now()),
    readSums(kv, ["mails_unreadable"], now() - DAY_MS, now()),
  ]);
  const [onTime = 0, late = 0] = deliveries;
  const [read = 0, ...unread] = documents;
  const notRead = unread.reduce((sum, count) => sum + count, 0);
  const [right = 0, wrong = 0] = fields;
  const { sent, bounced } = mails.lastDay;
  return {
    ...requests,
    queue_lag: queueLag,
    dead_jobs: deadJobs,
    mail_bounces: percent(bounced, sent, FEWEST.mails),
    unreadable_mails: unreadable,
    unread_documents: percent(notRead, read + notRead, FEWEST.documents),
    ocr_errors: percent(wrong, right + wrong, FEWEST.fields),
    orders_per_day: orders,
    on_time: percent(onTime, onTime + late, FEWEST.deliveries),
  };
}

/** How requests went in the last minutes. */
export async function readRequests({ kv, now }: Store): Promise<Pick<AlertReadings, "error_rate" | "latency">> {
  const [from, to] = [now() - REQUESTS_WINDOW_MS, now()];
  const [[requests = 0, failed = 0], latencies] = await Promise.all([
    readSums(kv, ["requests", "requests_failed"], from, to),
    readLatencies(kv, from, to),
  ]);
  return {
    error_rate: percent(failed, requests, FEWEST.requests),
    latency: requests < FEWEST.requests ? null : latencyQuantile(latencies, 0.95),
  };
}

/** For how many seconds the first job that is due has been waiting; 0 when none is. */
export async function readQueueLag(store: Store): Promise<number> {
  const due = await nextDue(store);
  return due === null ? 0 : Math.max(store.now() - due.at, 0) / SECOND_MS;
}

/** Orders of the last working day that is over, counted as far as a threshold may be; null where the platform is younger than that day. */
async function countOrders({ kv, now }: Store): Promise<number | null> {
  const { from, to } = dayBounds(lastWorkingDay(now(), TIME_ZONE), TIME_ZONE);
  // A ULID begins with its time.
  const [start, end] = [from, to].map((at) => keys.order(encodeTime(at, ID_TIME_CHARS)));
  const older = await count(kv, { start: keys.order(""), end: start! }, 1);
  return older === 0 ? null : await count(kv, { start: start!, end: end! }, ALERT_RULES.orders_per_day.range.max);
}

async function count(kv: Deno.Kv, selector: Deno.KvListSelector, limit: number): Promise<number> {
  let rows = 0;
  for await (const _row of kv.list(selector, { limit, batchSize: Math.min(limit, 500) })) rows++;
  return rows;
}

function percent(part: number, all: number, fewest: number): number | null {
  return all < fewest ? null : 100 * part / all;
}
