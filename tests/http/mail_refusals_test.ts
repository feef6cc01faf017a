import assert from "node:assert/strict";
import { UNKNOWN_SENDER } from "../../domain/mail_intake/sender.ts";
import { MAX_BOUNDARY_LINES } from "../../jobs/ports/mail_intake/mail_bounds.ts";
import { attached, headOf, mailOf } from "../../jobs/ports/mail_intake/mails_fixture.ts";
import { samplePdf } from "../../jobs/ports/pictures/files_fixture.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { listAllUnplaced } from "../../kv/mail_intake/unplaced_documents.ts";
import { takeReadings } from "../../kv/monitoring/take_readings.ts";
import { listNotices } from "../../kv/notices/notices.ts";
import { post } from "../support/desk.ts";
import { startWithMail } from "./mail_door.ts";

const PDF = samplePdf();

Deno.test("an address that leaked is replaced: the old one is refused for good, the new one leads to the order", async () => {
  await using app = await startWithMail();
  const id = app.world.orders.plannedToday;
  const old = app.orderAddress(id);
  const others = app.orderAddress(id, "shipper");
  const path = `/transporter/orders/${id}/mail-address`;
  const carrier = await app.browserOf("carrier");
  await carrier.open(`/transporter/orders/${id}`);
  assert.ok(carrier.html.includes(path));
  await carrier.open(path);
  const form = carrier.hiddenFields(path);
  for (let times = 0; times < 2; times++) assert.equal((await post(carrier, path, form)).status, 303);
  await carrier.open(`/transporter/orders/${id}`);
  // It stands in a field that is selected whole where no script copies it.
  const [, now] = /<label for="mail-address">.*?<input id="mail-address" value="(pod\+t[^"]+)" readonly/s.exec(carrier.html)!;
  assert.notEqual(now, old);
  const before = (await app.order(id)).documents.length;
  const raw = (name: string) => mailOf(headOf({ id: `<${name}@x>` }), [attached(name, "application/pdf", samplePdf())]);
  assert.equal((await app.post(raw("old.pdf"), old)).status, 410);
  assert.equal((await app.post(raw("new.pdf"), `${old}, ${now}`)).status, 200);
  await app.settle();
  assert.deepEqual((await app.order(id)).documents.slice(before).map(({ name }) => name), ["new.pdf"]);
  // A provider that took the mail before would hand it over again.
  Object.assign(app.intake.gate, { tellsSender: false });
  assert.equal((await app.post(raw("old.pdf"), old)).status, 200);
  // The other side's stays as it was.
  assert.equal((await app.post(raw("other.pdf"), others)).status, 200);
  const { rows } = await listAudits(app.store.kv, { action: "mail_address.replaced" });
  assert.deepEqual(rows.map(({ target, after }) => [target, after]), [[(await app.order(id)).number, "1"]]);
});

Deno.test("who owns the organisation replaces its address, once, and nobody else does", async () => {
  await using app = await startWithMail();
  const { firms } = app.world;
  const path = "/received-documents/address";
  const shipper = await app.browserOf("shipper");
  await shipper.open("/received-documents");
  assert.ok(shipper.html.includes(app.firmAddress("shipper")));
  await shipper.open(path);
  const form = shipper.hiddenFields(path);
  for (let times = 0; times < 2; times++) assert.equal((await post(shipper, path, form)).status, 303);
  await shipper.open("/received-documents");
  assert.ok(!shipper.html.includes(app.firmAddress("shipper")));
  assert.ok(shipper.html.includes(app.intake.addressOf("organisation", firms.shipper.id, firms.shipper.id, 1)));
  const raw = mailOf(headOf(), [attached("e.pdf", "application/pdf", PDF)]);
  assert.equal((await app.post(raw, app.firmAddress("shipper"))).status, 410);
  assert.equal((await app.post(raw, app.firmAddress("carrier"))).status, 200);
  assert.equal((await app.post(raw, app.intake.addressOf("organisation", firms.shipper.id, firms.shipper.id, 2))).status, 200);
  await app.settle();
  assert.deepEqual(await listAllUnplaced(app.store.kv, firms.shipper.id), []);
  const { rows } = await listAudits(app.store.kv, { action: "mail_address.replaced" });
  assert.deepEqual(rows.map(({ target }) => target), [firms.shipper.name]);
});

Deno.test("a mail that cannot be read is told once to the organisation, to the administrators and to the log", async () => {
  await using app = await startWithMail();
  const { orders, firms } = app.world;
  const { number } = await app.order(orders.plannedToday);
  const broken = new TextEncoder().encode("--x\n".repeat(MAX_BOUNDARY_LINES + 2));
  const logged = await linesLogged(async () => {
    for (const to of [app.orderAddress(orders.plannedToday), app.orderAddress(orders.plannedToday), app.firmAddress("shipper")]) {
      assert.equal((await app.post(broken, to)).status, 200);
    }
  });
  assert.deepEqual(logged.map((line) => /cannot be read: (\w+)/.exec(line)?.[1]), ["too_many_parts", "too_many_parts"]);
  assert.doesNotMatch(logged.join(), /quai4@/);
  const told = async (orgId: string) =>
    (await listNotices(app.store.kv, orgId)).rows.flatMap((notice) => notice.type === "mail.unreadable" ? [notice.facts] : []);
  const facts = { sentBy: "quai4@magasin.example", reason: "too_many_parts" };
  assert.deepEqual(await told(firms.carrier.id), [{ ...facts, number }]);
  assert.deepEqual(await told(firms.shipper.id), [facts]);
  assert.equal((await takeReadings(app.store)).unreadable_mails, 2);
  const carrier = await app.browserOf("carrier");
  await carrier.open("/notices");
  assert.ok(carrier.html.includes(`Un e-mail de quai4@magasin.example pour l’ordre ${number} n’a pas pu être lu`));
});

Deno.test("a mail that its provider kept, since it is too long, is told too", async () => {
  await using app = await startWithMail();
  const { orders, firms } = app.world;
  const to = app.orderAddress(orders.plannedToday);
  const mail = { recipients: [to], envelopeFrom: "quai4@magasin.example", verdicts: UNKNOWN_SENDER };
  const raw = new TextEncoder().encode("mail-1");
  Object.assign(app.intake.gate, { read: () => Promise.resolve([{ ...mail, raw, fault: "too_long" }]) });
  await linesLogged(async () => {
    for (let times = 0; times < 2; times++) assert.equal((await app.post(raw, to)).status, 200);
  });
  const { rows } = await listNotices(app.store.kv, firms.carrier.id);
  const reasons = rows.flatMap((notice) => notice.type === "mail.unreadable" ? notice.facts.reason : []);
  assert.deepEqual(reasons, ["too_long"]);
});

/** What `act` writes to the log. */
async function linesLogged(act: () => Promise<void>): Promise<string[]> {
  const lines: string[] = [];
  const { error } = console;
  console.error = (line: string) => lines.push(line);
  try {
    await act();
  } finally {
    console.error = error;
  }
  return lines;
}
