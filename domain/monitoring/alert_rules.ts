/** What the platform tells the public about: see `platform_status.ts`. */
export type PlatformPart = "web" | "store" | "jobs" | "mail";

interface AlertRuleFacts {
  readonly unit: "percent" | "ms" | "s" | "orders" | "jobs" | "mails";
  /** On which side of its threshold a value is bad. */
  readonly bad: "above" | "below";
  /** Unless another is set. */
  readonly threshold: number;
  /** What may be set, both included. */
  readonly range: { readonly min: number; readonly max: number };
  /** Whose trouble the public status page calls an incident; null where the matter is the house's own. */
  readonly part: PlatformPart | null;
}

const PERCENT = { min: 0, max: 100 };

/** Every alert rule, as `product.md`, "monitoring and operations", asks for it. The rule of carriers' mean score comes with their scores. */
export const ALERT_RULES = {
  /** Share of requests of the last five minutes that failed inside (5xx). */
  error_rate: { unit: "percent", bad: "above", threshold: 2, range: PERCENT, part: "web" },
  /** 95 of 100 requests of the last five minutes were faster. */
  latency: { unit: "ms", bad: "above", threshold: 1_000, range: { min: 50, max: 4_000 }, part: "web" },
  /** How long the first job that is due has been waiting. */
  queue_lag: { unit: "s", bad: "above", threshold: 300, range: { min: 10, max: 86_400 }, part: "jobs" },
  /** Dead letters. */
  dead_jobs: { unit: "jobs", bad: "above", threshold: 0, range: { min: 0, max: 1_000 }, part: null },
  /** Share of the mails of the last 24 hours that came back. */
  mail_bounces: { unit: "percent", bad: "above", threshold: 5, range: PERCENT, part: "mail" },
  /** Mails with documents that came in the last 24 hours and could not be read. */
  unreadable_mails: { unit: "mails", bad: "above", threshold: 0, range: { min: 0, max: 1_000 }, part: null },
  /** Share of the documents read in the last 24 hours that could not be. */
  unread_documents: { unit: "percent", bad: "above", threshold: 10, range: PERCENT, part: null },
  /** Share of the fields of documents confirmed in the last seven days that were read wrong, or not though they are there. */
  ocr_errors: { unit: "percent", bad: "above", threshold: 10, range: PERCENT, part: null },
  /** Orders created on the last working day that is over. */
  orders_per_day: { unit: "orders", bad: "below", threshold: 10, range: { min: 0, max: 1_000 }, part: null },
  /** Share of the orders delivered in the last seven days whose deliveries were all reached within their windows. */
  on_time: { unit: "percent", bad: "below", threshold: 90, range: PERCENT, part: null },
} as const satisfies Readonly<Record<string, AlertRuleFacts>>;

export type AlertRule = keyof typeof ALERT_RULES;

/** Every rule, in the order of the table. */
export const ALERT_RULE_NAMES = Object.keys(ALERT_RULES) as readonly AlertRule[];

/** Whether there is a rule of that name. */
export function isAlertRule(name: string): name is AlertRule {
  return Object.hasOwn(ALERT_RULES, name);
}

/** What each rule measures now, in its unit; null where there is too little to tell. */
export type AlertReadings = Readonly<Record<AlertRule, number | null>>;

/** Whether a value is on the bad side of a rule's threshold. */
export function isBreached(rule: AlertRule, value: number | null, threshold: number): boolean {
  if (value === null) return false;
  return ALERT_RULES[rule].bad === "above" ? value > threshold : value < threshold;
}
