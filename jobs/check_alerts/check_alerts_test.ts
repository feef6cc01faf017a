import assert from "node:assert/strict";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { claimJob, recordFailure } from "../../kv/jobs/claim.ts";
import { openStoreFixture, sendOne } from "../../kv/jobs/job_fixture.ts";
import { listAlerts } from "../../kv/monitoring/alerts.ts";
import { checkAlerts } from "./check_alerts.ts";

Deno.test("checkAlerts() measures and opens one alert of what is broken, however often it is done", async () => {
  using store = await openStoreFixture();
  await checkAlerts(store);
  assert.deepEqual((await listAlerts(store.kv)).rows, []);
  await recordFailure(store, (await claimJob(store, await sendOne(store)))!, new PermanentFailure("no such address"));
  for (let n = 0; n < 3; n++) await checkAlerts(store);
  assert.deepEqual((await listAlerts(store.kv)).rows.map(({ rule, value }) => [rule, value]), [["dead_jobs", 1]]);
});
