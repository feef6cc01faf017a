import assert from "node:assert/strict";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { getMail, listMails } from "../../kv/mails/mail.ts";
import { listNotes } from "../../kv/notes/notes.ts";
import { startTestApp, type TestApp } from "../support/app.ts";
import type { TestBrowser } from "../support/browser.ts";
import { arrived, givenOrder, handling, queueSends } from "../support/driver_day.ts";
import { browserOf, PEOPLE } from "../support/order_world.ts";

async function codeIn(app: TestApp): Promise<string> {
  const { rows } = await listMails(app.store.kv);
  const row = rows.find(({ kind }) => kind === "one_time_code")!;
  return /^\s*(\d{6})\s*$/m.exec((await getMail(app.store.kv, row.id))!.value.text)![1]!;
}

/** The button of the handling form that sends all of it elsewhere; its page is then the one that is open. */
async function pressSendCode(driver: TestBrowser, path: string, fields: Record<string, string | Blob | readonly string[]>) {
  const hidden = driver.hiddenFields(`${path}/handling`);
  driver.html = driver.html.replaceAll(`action="${path}/handling"`, `action="${path}/code"`);
  await driver.submit(`${path}/code`, { ...hidden, ...fields });
}

async function withCode(app: TestApp) {
  const given = await givenOrder(app);
  const driver = await browserOf(app, PEOPLE.driver);
  const path = given.stop("p1");
  await arrived(app, driver, path);
  const fields = handling({ "counterpart.way": "one_time_code", "counterpart.agreed": "on" });
  await pressSendCode(driver, path, fields);
  assert.equal(driver.status, 200);
  assert.match(driver.html, /q•••@site\.test/);
  assert.match(driver.html, /value="Nadia Roux"/);
  return { ...given, driver, path, fields, code: await codeIn(app) };
}

Deno.test("a one-time code from the contact's mail signs, and its address is kept masked", async () => {
  await using app = await startTestApp();
  const { driver, path, fields, code, id } = await withCode(app);
  const wrong = code === "000000" ? "111111" : "000000";
  await driver.submit(`${path}/handling`, { ...fields, "counterpart.code": wrong });
  assert.equal(driver.status, 422);
  assert.match(driver.html, /Ce code est inexact/);
  await driver.submit(`${path}/handling`, { ...fields, "counterpart.code": `${code.slice(0, 3)} ${code.slice(3)}` });
  assert.equal(driver.path, path);
  const [note] = await listNotes(app.store.kv, id);
  const versions = await Array.fromAsync(
    app.store.kv.list<{ signature: { method: string; codeVerifiedFor?: string } }>({ prefix: ["note_versions", note!.id] }),
  );
  assert.equal(versions[0]!.value.signature.method, "one_time_code");
  assert.equal(versions[0]!.value.signature.codeVerifiedFor, "q•••@site.test");
});

Deno.test("a one-time code is good for ten minutes", async () => {
  await using app = await startTestApp();
  const { driver, path, fields, code } = await withCode(app);
  app.clock.pass(10 * MINUTE_MS);
  await driver.submit(`${path}/handling`, { ...fields, "counterpart.code": code });
  assert.equal(driver.status, 422);
  assert.match(driver.html, /n’est plus valable/);
});

Deno.test("a one-time code can be tried five times", async () => {
  await using app = await startTestApp();
  const { driver, path, fields, code } = await withCode(app);
  const wrong = code === "000000" ? "111111" : "000000";
  for (let tries = 1; tries <= 5; tries++) await driver.submit(`${path}/handling`, { ...fields, "counterpart.code": wrong });
  await driver.submit(`${path}/handling`, { ...fields, "counterpart.code": code });
  assert.equal(driver.status, 422);
  assert.match(driver.html, /Trop d’essais/);
});

Deno.test("a one-time code of one stop does not sign another", async () => {
  await using app = await startTestApp();
  const { driver, stop, fields, code } = await withCode(app);
  const other = stop("p2");
  await arrived(app, driver, other);
  await driver.submit(`${other}/handling`, { ...fields, "counterpart.code": code });
  assert.equal(driver.status, 422);
});

Deno.test("an answer that got lost is given again, also when the code is long gone", async () => {
  await using app = await startTestApp();
  const { driver, path, fields, code } = await withCode(app);
  const body = { ...driver.hiddenFields(`${path}/handling`), ...fields, "counterpart.code": code } as Record<string, string>;
  const first = await queueSends(driver, `${path}/handling`, body);
  assert.equal(first.status, 200);
  app.clock.pass(60 * MINUTE_MS);
  const again = await queueSends(driver, `${path}/handling`, body);
  assert.deepEqual(await again.json(), { ok: true });
});
