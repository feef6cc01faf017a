import assert from "node:assert/strict";
import { unchosen } from "../../domain/notices/preferences.ts";
import { choosePreferences, getPreferences } from "../../kv/notices/preferences.ts";
import type { TestBrowser } from "../support/browser.ts";
import { formFields } from "../support/form_fields.ts";
import { startDemoApp, viewerOf } from "../support/world.ts";

const PATH = "/account/notifications";
const box = (html: string, name: string) => new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? "";
/** Sends the form as it stands on the page, with `changes`. */
const save = (browser: TestBrowser, changes: Record<string, string>) =>
  browser.submit(PATH, { ...formFields(browser.html, PATH), ...changes });
const NIGHTS = { quiet: "on", from: "20:00", to: "07:00" };

Deno.test("GET /account/notifications shows what the rule tells somebody who never chose, and only what concerns them", async () => {
  await using app = await startDemoApp();
  const shipper = await app.browserOf("shipper");
  await shipper.open(PATH);
  assert.match(box(shipper.html, "wanted.problems.mail"), /checked/);
  assert.doesNotMatch(box(shipper.html, "wanted.steps.mail"), /checked/);
  assert.doesNotMatch(box(shipper.html, "wanted.problems.text"), /checked/);
  assert.equal(box(shipper.html, "wanted.offers.mail"), "", "a shipper gets no offers");
  assert.equal(box(shipper.html, "wanted.platform.mail"), "");
  assert.match(shipper.html, /href="\/account\/phone"/);
  assert.match(shipper.html, /href="\/account\/push"/);
  const admin = await app.browserOf("admin");
  await admin.open(PATH);
  assert.match(box(admin.html, "wanted.platform.mail"), /checked/);
  assert.equal(box(admin.html, "wanted.proofs.mail"), "");
});

Deno.test("POST /account/notifications records channels, quiet hours and digest, and shows them again", async () => {
  await using app = await startDemoApp();
  const browser = await app.browserOf("shipper");
  await browser.open(PATH);
  await save(browser, {
    ...NIGHTS,
    "wanted.steps.push": "on",
    "days.d6": "",
    timeZone: "Europe/Madrid",
    often: "d5",
    hour: "6",
  });
  assert.match(browser.html, /selected[^>]*value="d5"|value="d5"[^>]*selected/);
  assert.match(box(browser.html, "wanted.steps.push"), /checked/);
  assert.match(box(browser.html, "quiet"), /checked/);
  const { value } = (await getPreferences(app.store.kv, viewerOf(app.world, "shipper").id))!;
  assert.deepEqual(value.digest, { hour: 6, weekday: 5 });
  assert.deepEqual([value.quiet?.fromMinute, value.quiet?.toMinute, value.timeZone], [1_200, 420, "Europe/Madrid"]);
  assert.equal(value.wanted.offers, undefined, "groups that were not shown stay as they were");
  assert.equal(value.revision, 1);
});

Deno.test("POST /account/notifications with every box empty tells by no channel, and by the portal as ever", async () => {
  await using app = await startDemoApp();
  const browser = await app.browserOf("shipper");
  await browser.open(PATH);
  const names = [...browser.html.matchAll(/name="(wanted\.[^"]+)"/g)].map(([, name]) => name!);
  await save(browser, Object.fromEntries(names.map((name) => [name, ""])));
  const { value } = (await getPreferences(app.store.kv, viewerOf(app.world, "shipper").id))!;
  assert.ok(Object.values(value.wanted).every(({ mail, text, push }) => !mail && !text && !push));
});

Deno.test("POST /account/notifications refuses quiet hours that never end or never begin, with what was typed", async () => {
  await using app = await startDemoApp();
  const browser = await app.browserOf("shipper");
  await browser.open(PATH);
  const always = { quiet: "on", from: "08:00", to: "08:00", "wanted.steps.mail": "on" };
  assert.equal((await save(browser, always)).status, 422);
  assert.match(browser.html, /Laissez au moins un moment/);
  assert.match(box(browser.html, "wanted.steps.mail"), /checked/);
  const days = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [`days.d${day}`, ""]));
  assert.equal((await save(browser, { ...NIGHTS, ...days })).status, 422);
  assert.match(browser.html, /Choisissez au moins un jour/);
  assert.equal((await save(browser, { ...NIGHTS, timeZone: "Mars/Olympus" })).status, 422);
  assert.equal(await getPreferences(app.store.kv, viewerOf(app.world, "shipper").id), null);
});

Deno.test("POST /account/notifications from an older page is refused, keeps what was typed, and goes through the next time", async () => {
  await using app = await startDemoApp();
  const { id } = viewerOf(app.world, "shipper");
  const browser = await app.browserOf("shipper");
  await browser.open(PATH);
  assert.ok(await choosePreferences(app.store, id, 0, unchosen(id)));
  assert.equal((await save(browser, { often: "daily" })).status, 409);
  assert.match(browser.html, /changé ailleurs/);
  await save(browser, {});
  assert.deepEqual((await getPreferences(app.store.kv, id))!.value.digest, { hour: 7, weekday: null });
});
