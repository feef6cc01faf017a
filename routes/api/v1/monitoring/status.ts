import { textOfInstant } from "../../../../domain/api/fields.ts";
import { getMonitoringStatus } from "../../../../domain/api/monitoring/monitoring_operations.ts";
import { openAlertView, ruleReadings } from "../../../../domain/api/monitoring/monitoring_view.ts";
import { overallState } from "../../../../domain/monitoring/platform_status.ts";
import { listOpenAlerts, readRules } from "../../../../kv/monitoring/alerts.ts";
import { readStatus } from "../../../../kv/monitoring/read_status.ts";
import { takeReadings } from "../../../../kv/monitoring/take_readings.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { reply } from "../../(_lib)/reply.ts";
import { serve } from "../../(_lib)/serve.ts";

export const handler = serve(endpoint(getMonitoringStatus, async ({ state: { deps: { store } } }) => {
  const [{ at, status }, rules, readings] = await Promise.all([readStatus(store), readRules(store.kv), takeReadings(store)]);
  const open = await listOpenAlerts(store.kv, rules);
  return reply(200, {
    checkedAt: textOfInstant(at),
    state: overallState(status),
    parts: status,
    rules: ruleReadings(rules, readings),
    openAlerts: open.map(openAlertView),
  });
}));
