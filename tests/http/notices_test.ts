import assert from "node:assert/strict";
import { Commit } from "../../kv/commit.ts";
import { addNotice } from "../../kv/notices/notices.ts";
import { startTestApp, type TestApp } from "../support/app.ts";
import { browserOf, PEOPLE } from "../support/order_world.ts";

async function tell(app: TestApp, number: string): Promise<void> {
  const commit = new Commit(app.store.kv);
  addNotice(commit, app.store, {
    orgId: "shipper",
    path: "/industry/orders/order",
    type: "order.delivered",
    facts: { number, route: "Lyon (69) → Lille (59)", by: "Karim Benali" },
  });
  assert.ok(await commit.send());
}

Deno.test("/notices lists the newest first, and marks as read what its page showed", async () => {
  await using app = await startTestApp();
  await tell(app, "OT-2026-000001");
  await tell(app, "OT-2026-000002");
  const browser = await browserOf(app, PEOPLE.shipper);
  await browser.open("/notices");
  assert.ok(browser.html.indexOf("OT-2026-000002") < browser.html.indexOf("OT-2026-000001"));
  assert.equal(browser.html.match(/Non lue/g)?.length, 2);
  await tell(app, "OT-2026-000003");
  await browser.submit("/notices");
  assert.equal(browser.status, 200);
  assert.equal(browser.html.match(/Non lue/g)?.length, 1);
});

Deno.test("POST /notices refuses a total that is no number", async () => {
  await using app = await startTestApp();
  await tell(app, "OT-2026-000001");
  const browser = await browserOf(app, PEOPLE.shipper);
  await browser.open("/notices");
  await browser.submit("/notices", { total: "1e9" });
  assert.equal(browser.status, 422);
});

Deno.test("GET /notices tells an organisation nothing of another", async () => {
  await using app = await startTestApp();
  await tell(app, "OT-2026-000001");
  const browser = await browserOf(app, PEOPLE.carrier);
  await browser.open("/notices");
  assert.match(browser.html, /Aucune notification/);
});
