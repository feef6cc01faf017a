import assert from "node:assert/strict";
import { MAIL_KINDS } from "../../domain/notices/mail.ts";
import { oneTimeCode } from "../../domain/notices/mail_templates.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { Commit } from "../../kv/commit.ts";
import { getMail, listMails, MAILS } from "../../kv/mails/mail.ts";
import { getStanding } from "../../kv/mails/mail_addresses.ts";
import { CLAIRE, queueNews, reportOf, sendNews } from "../../kv/mails/mails_fixture.ts";
import { recordReport } from "../../kv/mails/record_report.ts";
import { queueMail } from "../../kv/mails/queue_mail.ts";
import { startTestApp } from "../support/app.ts";
import { browserOf } from "../support/order_world.ts";
import { ADMIN, AUDITOR } from "../support/platform_people.ts";

/** The addresses in the list of mails, in their order. */
const listed = (html: string) => [...html.matchAll(/<td data-label="Destinataire"[^>]*>([^<]*)</g)].map(([, to]) => to);

Deno.test("/admin/mails shows what happened lately, and finds mails by state and address", async () => {
  await using app = await startTestApp();
  const { store } = app;
  await sendNews(store, { to: "paul@lemaire.test" });
  const bounced = await sendNews(store);
  await queueNews(store);
  await recordReport(store, "ses", reportOf(store, bounced, { type: "bounced", bounce: "hard" }));
  const browser = await browserOf(app, AUDITOR);
  await browser.open("/admin/mails");
  assert.deepEqual(listed(browser.html), [CLAIRE, CLAIRE, "paul@lemaire.test"]);
  const counted = (span: string, step: string) =>
    new RegExp(`<tr><th scope="row">${span}</th>.*?data-label="${step}"[^>]*><a[^>]*>(\\d+)<`).exec(browser.html)?.[1];
  assert.deepEqual([counted("24 heures", "Envoyés"), counted("30 jours", "Envoyés"), counted("24 heures", "Refusés")], [
    "2",
    "2",
    "1",
  ]);
  await browser.open("/admin/mails?state=bounced");
  assert.deepEqual(listed(browser.html), [CLAIRE]);
  await browser.open("/admin/mails?address=PAUL");
  assert.deepEqual(listed(browser.html), ["paul@lemaire.test"]);
  await browser.open("/admin/mails?address=paul&state=bounced");
  assert.deepEqual(listed(browser.html), []);
  assert.match(browser.html, /Aucun e-mail trouvé/);
  await browser.open("/admin/mails?state=nonsense");
  assert.equal(listed(browser.html).length, 3);
});

Deno.test("/admin/mails/:id tells what happened to a mail, and sends it again for the administrator alone", async () => {
  await using app = await startTestApp();
  const { store } = app;
  const id = await sendNews(store);
  await recordReport(store, "ses", reportOf(store, id, { type: "bounced", bounce: "soft", detail: "452 mailbox full" }));
  const browser = await browserOf(app, ADMIN);
  await browser.open(`/admin/mails/${id}`);
  assert.match(browser.html, /Refusé par la boîte du destinataire[\s\S]*452 mailbox full[\s\S]*Confié au serveur de messagerie/);
  const form = browser.hiddenFields(`/admin/mails/${id}/copy`);
  await browser.submit(`/admin/mails/${id}/copy`);
  assert.match(browser.html, /E-mail renvoyé\./);
  assert.match(browser.html, new RegExp(`href="/admin/mails/${id}"`));
  const again = await browser.send(`/admin/mails/${id}/copy`, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { origin: "http://localhost" },
  });
  assert.equal(again.status, 303);
  assert.equal((await listMails(store.kv)).rows.length, 2, "the same form twice sends once");
  assert.deepEqual((await listAudits(store.kv)).rows.map(({ action, by }) => [action, by.id]), [["mail.sent_again", "u-alix"]]);

  const auditor = await browserOf(app, AUDITOR);
  await auditor.open(`/admin/mails/${id}`);
  assert.throws(() => auditor.hiddenFields(`/admin/mails/${id}/copy`));
});

Deno.test("/admin/mails/:id offers no second sending of a mail whose content was erased", async () => {
  await using app = await startTestApp();
  const { store } = app;
  const commit = new Commit(store.kv);
  const code = { number: "OT-1", place: "Limoux", code: "482913", expiresAt: 0, timeZone: "Europe/Paris" };
  const id = queueMail(commit, store, CLAIRE, oneTimeCode("fr", code));
  await commit.send();
  const browser = await browserOf(app, ADMIN);
  await browser.open(`/admin/mails/${id}`);
  const form = browser.hiddenFields(`/admin/mails/${id}/copy`);
  const found = (await getMail(store.kv, id))!;
  await new Commit(store.kv).change(MAILS, found, { ...found.value, html: "", text: "", bodyErased: true }).send();
  const answer = await browser.send(`/admin/mails/${id}/copy`, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { origin: "http://localhost" },
  });
  assert.equal(answer.status, 409);
  await browser.open(`/admin/mails/${id}`);
  assert.throws(() => browser.hiddenFields(`/admin/mails/${id}/copy`));
});

Deno.test("/admin/mails/suppressions lists blocked addresses; the administrator lifts one with a reason", async () => {
  await using app = await startTestApp();
  const { store } = app;
  const path = "/admin/mails/suppressions/lifting";
  await recordReport(store, "ses", reportOf(store, await sendNews(store), { type: "complained" }));
  const auditor = await browserOf(app, AUDITOR);
  await auditor.open("/admin/mails/suppressions");
  assert.match(auditor.html, /claire@verreries\.test[\s\S]*E-mail signalé comme indésirable/);
  assert.doesNotMatch(auditor.html, /lifting/);

  const browser = await browserOf(app, ADMIN);
  await browser.open(`${path}?address=${encodeURIComponent(CLAIRE)}`);
  await browser.submit(path, { reason: "" });
  assert.equal(browser.status, 422);
  assert.match(browser.html, /name="reason"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="reason"/);
  assert.notEqual(await getStanding(store.kv, CLAIRE), null);
  await browser.submit(path, { reason: "Vu avec elle au téléphone" });
  assert.match(browser.html, /Adresse débloquée\./);
  assert.equal(await getStanding(store.kv, CLAIRE), null);
  const { rows: [line] } = await listAudits(store.kv, { action: "mail.suppression_lifted" });
  assert.deepEqual([line?.target, line?.reason, line?.by.id], [CLAIRE, "Vu avec elle au téléphone", "u-alix"]);
  assert.equal((await browser.send(`${path}?address=${encodeURIComponent(CLAIRE)}`)).status, 404);
});

Deno.test("/admin/mails/templates shows every mail in three languages, as page and as text", async () => {
  await using app = await startTestApp();
  const browser = await browserOf(app, AUDITOR);
  for (const kind of MAIL_KINDS) {
    for (const lang of ["fr", "en", "es"]) {
      const query = new URLSearchParams({ kind, lang });
      await browser.open(`/admin/mails/templates?${query}`);
      assert.equal(browser.status, 200, `${kind} ${lang}`);
      assert.match(browser.html, /<pre[^>]*>[\s\S]*SYMPHONI\.A[\s\S]*<\/pre>/, `${kind} ${lang}`);
      const body = await browser.send(`/admin/mails/templates/body?${query}`);
      assert.match(body.headers.get("content-security-policy") ?? "", /^sandbox/);
      const html = await body.text();
      assert.match(html, new RegExp(`<html lang="${lang}">`));
      assert.doesNotMatch(html, /undefined|\[object|NaN/, `${kind} ${lang}`);
    }
  }
  assert.equal((await browser.send("/admin/mails/templates?kind=nonsense")).status, 404);
  assert.equal((await browser.send("/admin/mails/templates/body?lang=de")).status, 404);
});
