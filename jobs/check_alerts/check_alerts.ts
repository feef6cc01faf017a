import { followRules } from "../../kv/monitoring/follow_rules.ts";
import { takeReadings } from "../../kv/monitoring/take_readings.ts";
import type { Store } from "../../kv/store.ts";

/** Measures what the alert rules look at, and opens, tells and closes alerts. Done twice, it finds that everything was told. */
export async function checkAlerts(store: Store): Promise<void> {
  await followRules(store, await takeReadings(store));
}
