import assert from "node:assert/strict";
import { attached, AUTHSERV, headOf, INTAKE_SECRET, mailOf } from "../../jobs/ports/mail_intake/mails_fixture.ts";
import { sampleJpeg, samplePdf } from "../../jobs/ports/pictures/files_fixture.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { forgetEnded } from "../../kv/identity/forget_ended.ts";
import { tryAgain } from "../../kv/identity/tries.ts";
import { checkIntegrity } from "../../kv/integrity/check_integrity.ts";
import { listAllUnplaced } from "../../kv/mail_intake/unplaced_documents.ts";
import { startWithMail } from "./mail_door.ts";
import { ORIGIN } from "../support/app.ts";
import { startDemoApp } from "../support/world.ts";

const PDF = samplePdf();
const VOUCHED = `Authentication-Results: ${AUTHSERV}; spf=pass smtp.mailfrom=demo.test; dmarc=pass header.from=demo.test`;

Deno.test("a mail to the address of an order adds its documents, once, as scans that prove nothing yet", async () => {
  await using app = await startWithMail();
  const id = app.world.orders.plannedToday;
  const before = (await app.order(id)).documents.length;
  const raw = mailOf(headOf({ subject: "Émargé de ce matin" }), [
    attached("emarge.pdf", "application/pdf", PDF),
    attached("IMG_0042.jpeg", "image/jpeg", sampleJpeg(1600, 1200), "inline", ["Content-ID: <photo@iphone>"]),
    attached("logo.png", "image/png", sampleJpeg(120, 40), "inline", ["Content-ID: <logo@magasin>"]),
  ]);
  for (let times = 0; times < 2; times++) {
    assert.equal((await app.post(raw, app.orderAddress(id))).status, 200);
    await app.settle();
  }
  const added = (await app.order(id)).documents.slice(before);
  assert.deepEqual(added.map(({ name, kind, source, sentBy }) => [name, kind, source, sentBy]), [
    ["emarge.pdf", "scan", "mail", "quai4@magasin.example"],
    ["IMG_0042.jpeg", "scan", "mail", "quai4@magasin.example"],
  ]);
  assert.deepEqual(await app.answers(), [], "nobody stands behind the sender");
});

Deno.test("a mail to the address of an organisation is placed by the number in a file's name, else in the subject, on its own orders alone", async () => {
  await using app = await startWithMail();
  const { orders, firms } = app.world;
  const [today, late, draft] = [
    await app.order(orders.plannedToday),
    await app.order(orders.late),
    await app.order(orders.draft),
  ];
  const raw = mailOf(headOf({ subject: `TR : Émargé ${today.number}` }), [
    attached("scan.pdf", "application/pdf", PDF),
    attached(`POD_${late.number.replaceAll("-", "_")}.pdf`, "application/pdf", samplePdf({ pages: 2 })),
    attached(`${draft.number}.pdf`, "application/pdf", samplePdf({ pages: 3 })),
  ]);
  assert.equal((await app.post(raw, app.firmAddress("carrier"))).status, 200);
  await app.settle();
  const mailed = async (id: string) =>
    (await app.order(id)).documents.filter(({ source }) => source === "mail").map(({ name }) => name);
  assert.deepEqual(await mailed(today.id), ["scan.pdf"]);
  assert.deepEqual(await mailed(late.id), [`POD_${late.number.replaceAll("-", "_")}.pdf`]);
  // The draft is the shipper's: the carrier is no party of it.
  assert.deepEqual(await mailed(draft.id), []);
  const waiting = await listAllUnplaced(app.store.kv, firms.carrier.id);
  assert.deepEqual(waiting.map(({ name, reason, pageCount }) => [name, reason, pageCount]), [[
    `${draft.number}.pdf`,
    "number_unknown",
    3,
  ]]);
});

Deno.test("a file that waits is placed by a dispatcher or discarded, with a line of audit, and is nobody else's", async () => {
  await using app = await startWithMail();
  const { orders, firms } = app.world;
  const raw = mailOf(headOf({ subject: "photos du quai" }), [
    attached("a.pdf", "application/pdf", PDF),
    attached("b.pdf", "application/pdf", samplePdf({ pages: 2 })),
  ]);
  for (let times = 0; times < 2; times++) {
    await app.post(raw, app.firmAddress("carrier"));
    await app.settle();
  }
  const [a, b] = await listAllUnplaced(app.store.kv, firms.carrier.id);
  const carrier = await app.browserOf("carrier");
  await carrier.open("/received-documents");
  assert.match(carrier.html, /a\.pdf/);
  assert.match(carrier.html, /quai4@magasin\.example/);
  assert.ok(carrier.html.includes(app.firmAddress("carrier")));

  const shipper = await app.browserOf("shipper");
  for (const path of ["file", "placement", "discarding"]) {
    await shipper.open(`/received-documents/${a!.id}/${path}`);
    assert.equal(shipper.status, 404, path);
  }
  await carrier.open(`/received-documents/${a!.id}/file`);
  assert.equal(carrier.status, 200);

  const { number } = await app.order(orders.plannedToday);
  await carrier.open(`/received-documents/${a!.id}/placement`);
  await carrier.submit(`/received-documents/${a!.id}/placement`, { number: "OT-2026-999999", kind: "pod" });
  assert.equal(carrier.status, 422);
  assert.match(carrier.html, /Aucun de vos ordres/);
  await carrier.submit(`/received-documents/${a!.id}/placement`, { number: number.toLowerCase(), kind: "pod" });
  const placed = (await app.order(orders.plannedToday)).documents.at(-1)!;
  assert.deepEqual([placed.name, placed.kind, placed.source, placed.sentBy], ["a.pdf", "pod", "mail", "quai4@magasin.example"]);
  await carrier.open(`/received-documents/${b!.id}/discarding`);
  await carrier.submit(`/received-documents/${b!.id}/discarding`);
  assert.deepEqual(await listAllUnplaced(app.store.kv, firms.carrier.id), []);
  const { rows } = await listAudits(app.store.kv);
  assert.deepEqual(rows.slice(0, 2).map(({ action, target }) => [action, target]), [
    ["mailed_document.discarded", "b.pdf"],
    ["mailed_document.placed", number],
  ]);
  assert.deepEqual((await checkIntegrity(app.store.kv)).faults, []);
});

Deno.test("a scan that came by mail becomes the proof when somebody of a party says so", async () => {
  await using app = await startWithMail();
  const id = app.world.orders.plannedToday;
  const carrier = await app.browserOf("carrier");
  await carrier.open(`/transporter/orders/${id}`);
  assert.ok(carrier.html.includes(app.orderAddress(id)));
  await app.post(mailOf(headOf(), [attached("e.pdf", "application/pdf", PDF)]), app.orderAddress(id));
  await app.settle();
  const { id: documentId } = (await app.order(id)).documents.at(-1)!;
  await carrier.open(`/transporter/orders/${id}`);
  assert.match(carrier.html, /C’est l’émargé/);
  await carrier.submit(`/transporter/orders/${id}/documents/${documentId}/proof`);
  assert.equal((await app.order(id)).documents.at(-1)!.kind, "pod");
  await carrier.open(`/transporter/orders/${id}`);
  assert.doesNotMatch(carrier.html, /C’est l’émargé/);
});

Deno.test("nobody but the mail server hands mails over, and an address that we did not give out leads nowhere", async () => {
  await using app = await startWithMail();
  const id = app.world.orders.plannedToday;
  const before = (await app.order(id)).documents.length;
  const raw = mailOf(headOf(), [attached("e.pdf", "application/pdf", PDF)]);
  const right = app.orderAddress(id);
  for (const authorization of ["", "Bearer ", `Bearer ${INTAKE_SECRET}x`, `Basic ${btoa(`x:${INTAKE_SECRET}`)}`]) {
    assert.equal((await app.post(raw, right, { authorization })).status, 403, authorization);
  }
  const other = await app.fetch(new Request(`${ORIGIN}/webhooks-in/ses/mails`, { method: "POST", body: raw }));
  assert.equal(other.status, 404);
  const [local, domain] = right.split("@") as [string, string];
  const shipper = app.orderAddress(id, "shipper");
  const stranger = app.intake.addressOf("order", id, app.world.firms.recipient.id, 0);
  const mixed = `${app.orderAddress(app.world.orders.late).split("-")[0]}-${right.split("-").at(-1)}`;
  for (
    const address of [
      `${local.slice(0, -1)}${local.endsWith("0") ? 1 : 0}@${domain}`,
      `${local}@other.example`,
      "pod@" + domain,
      stranger,
      mixed,
      `${local}@${domain}@x`,
    ]
  ) {
    assert.equal((await app.post(raw, address)).status, 200, address);
  }
  await app.settle();
  assert.equal((await app.order(id)).documents.length, before);
  // In whatever case a mail server writes it, and among others.
  await app.post(raw, `claire@verreries.test, <${shipper.toUpperCase()}>`);
  await app.settle();
  assert.equal((await app.order(id)).documents.length, before + 1);
});

Deno.test("a sender is answered only where the domain vouches for the mail, a party knows the person, and no program wrote it", async () => {
  await using app = await startWithMail();
  const id = app.world.orders.plannedToday;
  const { number } = await app.order(id);
  let count = 0;
  const send = async (from: string, head: readonly string[], headers: Record<string, string> = {}) => {
    const id_ = `<${++count}@x>`;
    const files = [
      attached(`e${count}.pdf`, "application/pdf", PDF),
      attached("winmail.dat", "application/ms-tnef", sampleJpeg()),
      attached("liste.docx", "application/octet-stream", new TextEncoder().encode("PK docx")),
    ];
    await app.post(mailOf(headOf({ from, id: id_ }, head), files), app.orderAddress(id), {
      "x-envelope-from": "carrier@demo.test",
      ...headers,
    });
    await app.settle();
  };
  await send("Karim <carrier@demo.test>", []);
  await send("carrier@demo.test", ["Authentication-Results: mx.attacker.example; dmarc=pass"]);
  await send("nobody@demo.test", [VOUCHED]);
  await send("carrier@demo.test", [VOUCHED, "Auto-Submitted: auto-replied"]);
  await send("carrier@demo.test", [VOUCHED, "Precedence: bulk"]);
  await send("carrier@demo.test", [VOUCHED], { "x-envelope-from": "" });
  assert.deepEqual((await app.answers()).map(({ to }) => to), []);
  await send("Karim <carrier@demo.test>", [VOUCHED]);
  const [answer, ...more] = await app.answers();
  assert.deepEqual(more, []);
  assert.equal(answer!.to, "carrier@demo.test");
  assert.ok(answer!.text.includes(number));
  assert.match(answer!.text, /winmail\.dat.*Outlook/);
  assert.match(answer!.text, /liste\.docx.*ni une photo/);
  for (let times = 0; times < 12; times++) await send("carrier@demo.test", [VOUCHED]);
  assert.equal((await app.answers()).length, 10);
});

Deno.test("files that wait are forgotten after thirty days", async () => {
  await using app = await startWithMail();
  const { id } = app.world.firms.carrier;
  await app.post(mailOf(headOf(), [attached("a.pdf", "application/pdf", PDF)]), app.firmAddress("carrier"));
  await app.settle();
  app.clock.pass(30 * DAY_MS - 1);
  await forgetEnded(app.store);
  assert.equal((await listAllUnplaced(app.store.kv, id)).length, 1);
  app.clock.pass(1);
  await forgetEnded(app.store);
  assert.deepEqual(await listAllUnplaced(app.store.kv, id), []);
});

Deno.test("a call that is too long is refused, mails to one address are taken later when there are too many, and none shows without the setting", async () => {
  await using app = await startWithMail();
  const id = app.world.orders.plannedToday;
  const long = await app.post(new Uint8Array(26 * 1024 * 1024), app.orderAddress(id));
  assert.equal(long.status, 413);
  for (let times = 0; times < 120; times++) await tryAgain(app.store, "mailIntake", `orders ${id}`);
  const late = await app.post(mailOf(headOf(), []), app.orderAddress(id));
  assert.deepEqual([late.status, late.headers.get("retry-after")], [503, "120"]);

  await using plain = await startDemoApp();
  const carrier = await plain.browserOf("carrier");
  await carrier.open(`/transporter/orders/${plain.world.orders.plannedToday}`);
  assert.doesNotMatch(carrier.html, /pod\+|received-documents/);
});
