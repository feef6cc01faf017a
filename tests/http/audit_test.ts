import assert from "node:assert/strict";
import { listAudits } from "../../kv/audits/audits.ts";
import { startDemoApp } from "../support/world.ts";

Deno.test("somebody who is refused a page leaves one line, which /admin/audit finds by person, act and day", async () => {
  await using app = await startDemoApp();
  const carrier = await app.browserOf("carrier");
  for (const path of ["/industry", "/industry", "/admin"]) assert.equal((await carrier.send(path)).status, 403);
  const denied = (await listAudits(app.store.kv, { action: "access.denied" })).rows;
  assert.deepEqual(denied.map(({ target }) => target).toSorted(), ["/admin", "/industry"]);
  assert.match(denied[0]?.from?.requestId ?? "", /^[\da-f-]{36}$/);

  const admin = await app.browserOf("admin");
  const { email } = app.world.people.carrier;
  await admin.open(`/admin/audit?by=${email}&action=access.denied&day=2026-11-24`);
  assert.equal(admin.html.match(/<code class="kv-key">\/(industry|admin)<\/code>/g)?.length, 2);
  await admin.open(`/admin/audit?by=${email}&day=2026-11-23`);
  assert.match(admin.html, /Aucune ligne ne correspond/);
  await admin.open("/admin/audit?action=nothing&day=nothing");
  assert.equal(admin.status, 200);
});

Deno.test("GET /admin/audit.csv gives what the page is narrowed to, and nobody else may have it", async () => {
  await using app = await startDemoApp();
  const carrier = await app.browserOf("carrier");
  assert.equal((await carrier.send("/admin/audit.csv")).status, 403);
  const admin = await app.browserOf("admin");
  const answer = await admin.send("/admin/audit.csv?action=access.denied");
  assert.equal(answer.headers.get("content-type"), "text/csv; charset=utf-8");
  const lines = (await answer.text()).trim().split("\r\n");
  assert.equal(lines.length, 2);
  assert.match(lines[1]!, /^2026-11-24T09:00;Accès refusé;\/admin\/audit\.csv;/);
});
