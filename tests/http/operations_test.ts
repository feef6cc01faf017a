import assert from "node:assert/strict";
import { getCacheStats, getMonitoringStatus } from "../../domain/api/monitoring/monitoring_operations.ts";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { claimJob, recordFailure, recordProgress } from "../../kv/jobs/claim.ts";
import { getJob } from "../../kv/jobs/job.ts";
import { sendOne } from "../../kv/jobs/job_fixture.ts";
import { listJobs } from "../../kv/jobs/list_jobs.ts";
import { Commit } from "../../kv/commit.ts";
import { keys } from "../../kv/keys.ts";
import { readRules } from "../../kv/monitoring/alerts.ts";
import { followRules } from "../../kv/monitoring/follow_rules.ts";
import { takeReadings } from "../../kv/monitoring/take_readings.ts";
import { COOKIES } from "../../routes/(_lib)/cookies.ts";
import { startTestApp } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";
import { browserOf } from "../support/order_world.ts";
import { Partner } from "../support/partner.ts";
import { type DemoApp, startDemoApp, viewerOf } from "../support/world.ts";

async function sendDead({ store }: DemoApp): Promise<string> {
  const id = await sendOne(store);
  await recordFailure(store, (await claimJob(store, id))!, new PermanentFailure("no such address"));
  return id;
}

Deno.test("/admin/jobs shows the queues, how far a job is, and cancels one that runs and one that waits", async () => {
  await using app = await startDemoApp();
  const { store } = app;
  const admin = await app.browserOf("admin");
  const running = (await claimJob(store, await sendOne(store)))!;
  await recordProgress(store, running, { done: 3, total: 12 });
  await admin.open("/admin/jobs?state=running");
  assert.match(admin.html, /<progress value="3" max="12"/);
  assert.match(admin.html, /3 sur 12/);
  await admin.submit(`/admin/jobs/${running.id}/cancellation`);
  await admin.open("/admin/jobs?state=running");
  assert.match(admin.html, /Arrêt demandé/);

  const waiting = await sendOne(store);
  await admin.open("/admin/jobs?state=queued&kind=send_mail");
  await admin.submit(`/admin/jobs/${waiting}/cancellation`);
  assert.equal(admin.status, 200);
  assert.equal(await getJob(store.kv, waiting), null);
  assert.equal((await listAudits(store.kv, { action: "job.cancelled" })).rows.length, 2);
});

Deno.test("/admin/jobs says why a job failed, and lets it try again at once", async () => {
  await using app = await startDemoApp();
  const { store } = app;
  const id = await sendOne(store);
  await recordFailure(store, (await claimJob(store, id))!, new Error("421 server busy"));
  const admin = await app.browserOf("admin");
  await admin.open("/admin/jobs?state=retrying");
  assert.match(admin.html, /421 server busy/);
  await admin.submit(`/admin/jobs/${id}/retry`);
  assert.equal((await getJob(store.kv, id))?.value.dueAt, store.now());
});

Deno.test("/admin/jobs runs all dead letters of one kind again", async () => {
  await using app = await startDemoApp();
  for (let n = 0; n < 3; n++) await sendDead(app);
  const admin = await app.browserOf("admin");
  await admin.open("/admin/jobs?state=dead");
  assert.throws(() => admin.hiddenFields("/admin/jobs/replay"));
  await admin.open("/admin/jobs?state=dead&kind=send_mail");
  await admin.submit("/admin/jobs/replay");
  assert.equal(admin.status, 200);
  assert.deepEqual((await listJobs(app.store.kv, "dead")).rows, []);
  await admin.open("/admin/jobs?state=dead&kind=nonsense");
  assert.equal(admin.status, 200);
});

Deno.test("/admin/jobs/crons shows every cron with its next run, and runs one now", async () => {
  await using app = await startDemoApp();
  const admin = await app.browserOf("admin");
  await admin.open("/admin/jobs/crons");
  assert.match(admin.html, /17 \* \* \* \*/);
  assert.match(admin.html, /09:17/);
  assert.match(admin.html, /Jamais/);
  assert.throws(() => admin.hiddenFields("/admin/jobs/crons/sweep_due_jobs/run"));
  await admin.submit("/admin/jobs/crons/forget_ended/run");
  assert.match(admin.html, /La tâche planifiée est lancée/);
  assert.equal((await listAudits(app.store.kv, { action: "cron.run" })).rows[0]?.target, "forget_ended");
  await app.settle();
  await admin.open("/admin/jobs/crons");
  assert.match(admin.html, /Réussie/);
});

Deno.test("/admin/alerts shows an open alert, which is acknowledged there", async () => {
  await using app = await startDemoApp();
  await sendDead(app);
  await followRules(app.store, await takeReadings(app.store));
  const [admin, notices] = [await app.browserOf("admin"), await app.browserOf("admin")];
  await notices.open("/notices");
  assert.match(notices.html, /Lettres mortes : 1, pour un seuil de 0/);
  await admin.open("/admin/alerts");
  const [, action] = /action="(\/admin\/alerts\/\w+\/acknowledgement)"/.exec(admin.html)!;
  await admin.submit(action!);
  assert.match(admin.html, /Prise en charge/);
  assert.throws(() => admin.hiddenFields(action!));
});

Deno.test("/admin/alerts/rules/:rule sets a threshold within its range, with a reason", async () => {
  await using app = await startDemoApp();
  const admin = await app.browserOf("admin");
  const path = "/admin/alerts/rules/on_time";
  await admin.open(path);
  await admin.submit(path, { threshold: "101", reason: "Grève" });
  assert.equal(admin.status, 422);
  assert.match(admin.html, /href="#f-threshold"/);
  assert.match(admin.html, /value="101"/);
  await admin.submit(path, { threshold: "80", reason: "" });
  assert.match(admin.html, /href="#f-reason"/);
  await admin.submit(path, { threshold: "80", reason: "Grève" });
  assert.match(admin.html, /au moins 80/);
  await admin.open("/admin/alerts/rules/nonsense");
  assert.equal(admin.status, 404);
});

Deno.test("/admin/alerts/rules/:rule/silence keeps a rule silent until a moment, or ends that", async () => {
  await using app = await startDemoApp();
  const admin = await app.browserOf("admin");
  const path = "/admin/alerts/rules/latency/silence";
  await admin.open(path);
  await admin.submit(path, { hours: "5", reason: "Maintenance" });
  assert.equal(admin.status, 422);
  await admin.submit(path, { hours: "4", reason: "Maintenance" });
  assert.match(admin.html, /Sans annonce jusqu’au/);
  await admin.open(path);
  await admin.submit(path, { hours: "0", reason: "Terminé" });
  assert.doesNotMatch(admin.html, /Sans annonce/);
  assert.equal((await readRules(app.store.kv)).latency.silencedUntil, app.store.now());
});

Deno.test("/status tells anybody how the service is, in their language, and nothing of its inside", async () => {
  await using app = await startDemoApp();
  await sendOne(app.store);
  app.clock.pass(10 * MINUTE_MS);
  await followRules(app.store, await takeReadings(app.store));
  const visitor = new TestBrowser(app);
  await visitor.open("/status");
  assert.equal(visitor.status, 200);
  assert.match(visitor.html, /Le service est ralenti ou incomplet/);
  assert.match(visitor.html, /En cours/);
  assert.doesNotMatch(visitor.html, /send_mail|queue_lag|600/);
  await visitor.open("/status", { "accept-language": "es" });
  assert.match(visitor.html, /Estado del servicio/);
});

Deno.test("/status is there while the store is away, for whoever is signed in too", async () => {
  const never = () => new Promise<never>(() => {});
  await using app = await startTestApp({ kv: { get: never, getMany: never, close() {} } as unknown as Deno.Kv });
  const [visitor, signedIn] = [new TestBrowser(app), new TestBrowser(app).keep(COOKIES.session, "user.org.secret")];
  await Promise.all([visitor.open("/status"), signedIn.open("/status")]);
  for (const { status, html } of [visitor, signedIn]) {
    assert.equal(status, 200);
    assert.match(html, /Le service est interrompu/);
  }
});

Deno.test("/ready names what is at fault with 503, /health is up all the same", async () => {
  await using app = await startDemoApp();
  const visitor = new TestBrowser(app);
  await visitor.open("/ready");
  assert.deepEqual([visitor.status, JSON.parse(visitor.html)], [200, { status: "ready" }]);
  await sendOne(app.store);
  app.clock.pass(30 * MINUTE_MS);
  await visitor.open("/ready");
  assert.deepEqual([visitor.status, JSON.parse(visitor.html)], [503, { status: "not_ready", failing: ["queue_lag"] }]);
  await visitor.open("/health");
  assert.equal(visitor.status, 200);
});

Deno.test("/admin/monitoring and the metrics count what was asked, by pattern and never by address", async () => {
  await using app = await startDemoApp({ metricsToken: "a-token-of-thirty-two-characters" });
  const admin = await app.browserOf("admin");
  await admin.open(`/admin/organisations/${app.world.firms.shipper.id}`);
  await admin.open("/no/such/page/zoe@example.com");
  await admin.open("/admin/monitoring");
  assert.match(admin.html, /GET \/admin\/organisations\/:id/);
  const visitor = new TestBrowser(app);
  await visitor.open("/metrics");
  assert.equal(visitor.status, 404);
  await visitor.open("/metrics", { authorization: "Bearer a-token-of-thirty-two-characters" });
  assert.equal(visitor.status, 200);
  assert.match(visitor.html, /symphonia_http_requests_total\{method="GET",route="\/admin\/organisations\/:id",status="2xx"\} 1/);
  assert.match(visitor.html, /route="none",status="4xx"\} 1/);
  assert.match(visitor.html, /^symphonia_queue_lag_seconds 0$/m);
  assert.match(visitor.html, /^symphonia_memory_bytes\{part="rss"\} \d+$/m);
  assert.doesNotMatch(visitor.html, /zoe@example/);
});

Deno.test("the API tells those who run the platform how it is, and what is kept in memory; others are refused", async () => {
  await using app = await startDemoApp();
  await sendDead(app);
  await followRules(app.store, await takeReadings(app.store));
  const shipper = await app.browserOf("shipper");
  for (let n = 0; n < 3; n++) await shipper.open("/industry/orders");
  const platform = await Partner.ofPerson(app, viewerOf(app.world, "admin"));
  const status = await platform.call(getMonitoringStatus);
  assert.equal(status.status, 200);
  assert.equal(status.body.state, "up");
  assert.ok(status.body.openAlerts.some(({ rule }: { rule: string }) => rule === "dead_jobs"));
  assert.equal(status.body.rules.find(({ rule }: { rule: string }) => rule === "dead_jobs").broken, true);
  const stats = await platform.call(getCacheStats);
  assert.equal(stats.status, 200);
  assert.ok(stats.body.hits >= 1, JSON.stringify(stats.body));
  const partner = await Partner.of(app, viewerOf(app.world, "shipper"));
  assert.equal((await partner.call(getMonitoringStatus)).status, 403);
  assert.equal((await partner.call(getCacheStats)).status, 403);
});

Deno.test("/admin/monitoring shows how well each type of document is read, by what people confirmed", async () => {
  await using app = await startDemoApp();
  const admin = await app.browserOf("admin");
  await admin.open("/admin/monitoring");
  assert.match(admin.html, /Aucune lecture confirmée/);
  const commit = new Commit(app.store.kv);
  for (
    const [field, verdict, count] of [["packages", "right", 6], ["packages", "corrected", 2], ["plate", "added", 2]] as const
  ) {
    commit.add(keys.fieldVerdict("pod", field, verdict), count);
  }
  await commit.send();
  await admin.open("/admin/monitoring");
  const rows = [...admin.html.matchAll(/<tr><th scope="row">Preuve de livraison<.*?<\/tr>/gs)].map(([row]) =>
    row.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ").trim()
  );
  assert.deepEqual(rows, [
    "Preuve de livraison Tous les champs 10 60 % 20 % 20 % 0 %",
    "Preuve de livraison Colis 8 75 % 25 % 0 % 0 %",
    "Preuve de livraison Immatriculation 2 0 % 0 % 100 % 0 %",
  ]);
});

Deno.test("an auditor sees jobs, crons and alerts, and changes none of them", async () => {
  await using app = await startDemoApp();
  const id = await sendDead(app);
  const auditor = await browserOf(app, { ...viewerOf(app.world, "admin"), id: "auditor", role: "auditor" });
  for (const path of ["/admin/jobs?state=dead", "/admin/jobs/crons", "/admin/alerts", "/admin/monitoring"]) {
    await auditor.open(path);
    assert.equal(auditor.status, 200, path);
    assert.doesNotMatch(auditor.html, /action="\/admin\//, path);
  }
  assert.equal((await auditor.send("/admin/alerts/rules/on_time")).status, 403);
  assert.notEqual(await getJob(app.store.kv, id), null);
});
