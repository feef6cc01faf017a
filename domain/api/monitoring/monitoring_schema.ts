import { z } from "zod";
import { ALERT_RULE_NAMES, ALERT_RULES, type AlertRule } from "../../monitoring/alert_rules.ts";
import { instantText } from "../fields.ts";

const PartState = z.enum(["up", "degraded", "down"]).meta({ id: "PartState", description: "How a part of the platform works." });
const RuleName = z.enum(ALERT_RULE_NAMES as [AlertRule, ...AlertRule[]]);
const units = [...new Set(ALERT_RULE_NAMES.map((rule) => ALERT_RULES[rule].unit))];

const RuleReading = z.strictObject({
  rule: RuleName,
  unit: z.enum(units),
  threshold: z.number(),
  value: z.number().nullable().meta({ description: "What is measured now; null where there is too little to tell." }),
  broken: z.boolean(),
}).meta({ id: "RuleReading", description: "An alert rule with what it measures now." });

const OpenAlert = z.strictObject({
  alertId: z.string(),
  rule: RuleName,
  openedAt: instantText,
  value: z.number(),
  worst: z.number(),
  threshold: z.number(),
  acknowledged: z.boolean(),
}).meta({ id: "OpenAlert", description: "An alert rule that is broken." });

export const MonitoringStatus = z.strictObject({
  checkedAt: instantText,
  state: PartState,
  parts: z.strictObject({ web: PartState, store: PartState, jobs: PartState, mail: PartState }),
  rules: z.array(RuleReading),
  openAlerts: z.array(OpenAlert),
}).meta({ id: "MonitoringStatus", description: "How the platform is." });

export const CacheStats = z.strictObject({
  hits: z.int().meta({ description: "First pages of lists given from memory." }),
  misses: z.int().meta({ description: "First pages of lists that were read." }),
  hitPercent: z.number().nullable().meta({ description: "Null before the first." }),
  lists: z.int(),
  pages: z.int(),
  rows: z.int(),
}).meta({ id: "CacheStats", description: "What the process that answers keeps of lists." });
