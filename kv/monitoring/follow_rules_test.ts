import assert from "node:assert/strict";
import type { AlertReadings } from "../../domain/monitoring/alert_rules.ts";
import { HOUR_MS, MINUTE_MS } from "../../domain/time/instant.ts";
import { type DemoApp, startDemoApp, viewerOf } from "../../tests/support/world.ts";
import { listAudits } from "../audits/audits.ts";
import { listMails } from "../mails/mail.ts";
import { listNotices } from "../notices/notices.ts";
import type { Operation } from "../operations.ts";
import { listAlerts, listOpenAlerts, readRules } from "./alerts.ts";
import { acknowledgeAlert, changeThreshold, silenceRule } from "./change_rules.ts";
import { followRules } from "./follow_rules.ts";

const CALM: AlertReadings = {
  error_rate: 0,
  latency: 20,
  queue_lag: 0,
  dead_jobs: 0,
  mail_bounces: null,
  unreadable_mails: 0,
  unread_documents: null,
  ocr_errors: null,
  orders_per_day: 40,
  on_time: 98,
};
let operations = 0;
const newOperation = (): Operation => ({ scope: "alix", id: `operation-${operations++}`, contentHash: "" });

const look = (app: DemoApp, readings: Partial<AlertReadings> = {}) => followRules(app.store, { ...CALM, ...readings });

/** What the platform's people were told of alerts, newest first. */
async function told({ store, world }: DemoApp): Promise<string[]> {
  const { rows } = await listNotices(store.kv, viewerOf(world, "admin").orgId);
  return rows.flatMap((notice) =>
    notice.type === "alert.opened" || notice.type === "alert.closed" ? [`${notice.type} ${notice.facts.rule}`] : []
  );
}

async function alertMails(app: DemoApp): Promise<string[]> {
  await app.settle();
  const { store } = app;
  return (await listMails(store.kv)).rows.filter(({ kind }) => kind === "alert").map(({ to }) => to);
}

Deno.test("followRules() opens an alert, tells the administrators by notice and mail, and closes it by itself", async () => {
  await using app = await startDemoApp({ passwordHash: "$argon2id$known" });
  await look(app);
  assert.deepEqual(await told(app), []);
  await look(app, { queue_lag: 900 });
  await look(app, { queue_lag: 950 });
  assert.deepEqual(await told(app), ["alert.opened queue_lag"]);
  assert.deepEqual(await alertMails(app), [app.world.people.admin.email]);
  app.clock.pass(15 * MINUTE_MS);
  await look(app);
  assert.deepEqual(await told(app), ["alert.closed queue_lag", "alert.opened queue_lag"]);
  const [alert] = (await listAlerts(app.store.kv)).rows;
  assert.deepEqual([alert?.value, alert?.worst, alert?.closedAt], [900, 950, app.store.now()]);
  assert.deepEqual(await listOpenAlerts(app.store.kv, await readRules(app.store.kv)), []);
});

Deno.test("followRules() at once in two processes opens one alert and tells it once", async () => {
  await using app = await startDemoApp();
  await Promise.all([look(app, { dead_jobs: 2 }), look(app, { dead_jobs: 2 })]);
  assert.equal((await listAlerts(app.store.kv)).rows.length, 1);
  assert.deepEqual(await told(app), ["alert.opened dead_jobs"]);
});

Deno.test("acknowledgeAlert() ends the repeats of an open alert, with its line of audit", async () => {
  await using app = await startDemoApp();
  const admin = viewerOf(app.world, "admin");
  await look(app, { error_rate: 9 });
  const [alert] = (await listAlerts(app.store.kv)).rows;
  const operation = newOperation();
  assert.equal(await acknowledgeAlert(app.store, admin, alert!.id, operation), "done");
  assert.equal(await acknowledgeAlert(app.store, admin, alert!.id, operation), "done");
  assert.equal(await acknowledgeAlert(app.store, admin, alert!.id, { ...operation, contentHash: "other" }), "other_content");
  assert.equal(await acknowledgeAlert(app.store, admin, "none", newOperation()), "not_found");
  app.clock.pass(2 * HOUR_MS);
  await look(app, { error_rate: 9 });
  assert.deepEqual(await told(app), ["alert.opened error_rate"]);
  const { rows } = await listAudits(app.store.kv, { action: "alert.acknowledged" });
  assert.deepEqual(rows.map(({ target }) => target), [`error_rate ${alert!.id}`]);
  app.clock.pass(15 * MINUTE_MS);
  await look(app);
  assert.equal(await acknowledgeAlert(app.store, admin, alert!.id, newOperation()), "not_found");
});

Deno.test("silenceRule() and changeThreshold() hold from the next look on, each with its reason in the audit log", async () => {
  await using app = await startDemoApp();
  const admin = viewerOf(app.world, "admin");
  const silence = { until: app.store.now() + HOUR_MS, reason: "Maintenance" };
  assert.equal(await silenceRule(app.store, admin, "latency", silence, newOperation()), "done");
  const operation = newOperation();
  const change = { threshold: 80, reason: "Grève des dockers" };
  assert.equal(await changeThreshold(app.store, admin, "on_time", change, operation), "done");
  assert.equal(await changeThreshold(app.store, admin, "on_time", change, { ...operation, contentHash: "x" }), "other_content");
  await look(app, { latency: 4_500, on_time: 85 });
  assert.deepEqual(await told(app), []);
  assert.deepEqual((await listAlerts(app.store.kv)).rows.map(({ rule }) => rule), ["latency"]);
  const [changed] = (await listAudits(app.store.kv, { action: "alert_rule.changed" })).rows;
  assert.deepEqual([changed?.before, changed?.after, changed?.reason], ["90", "80", "Grève des dockers"]);
  assert.equal((await listAudits(app.store.kv, { action: "alert.silenced" })).rows[0]?.reason, "Maintenance");
});
