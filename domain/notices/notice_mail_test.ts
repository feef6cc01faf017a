import assert from "node:assert/strict";
import { LANGS } from "../i18n/lang.ts";
import { orderOf } from "../pallets/order_fixture.ts";
import { HOUR_MS } from "../time/instant.ts";
import { isSettled } from "./is_settled.ts";
import { MAIL_KINDS } from "./mail.ts";
import { MAIL_EXAMPLES } from "./mail_examples.ts";
import type { Notice } from "./notice.ts";
import { noticeMail } from "./notice_mail.ts";
import { orderIdOf } from "./notices_for.ts";
import { shortNotice } from "./short_notice.ts";

const NOW = Date.UTC(2026, 10, 24, 8);
const facts = { number: "OT-2026-000123", route: "Lyon (69) → Lille (59)", by: "Claire Petit" };
const FIRM = { firm: "A & B", publicUrl: "https://symphonia.example" };
const delivered = about("order-1");
const cancelled: Notice = {
  type: "order.cancelled",
  facts: { ...facts, by: "<script>alert(1)</script>", reason: `"A&B"` },
  orgId: "O1",
  path: "/industry/orders/order-1",
};
const offered: Notice = {
  type: "offer.sent",
  facts: { ...facts, shipper: "Verreries", deadline: NOW + HOUR_MS, timeZone: "Europe/Paris" },
  orgId: "carrier-1",
  path: "/transporter/orders/order-1",
};

function about(orderId: string): Notice {
  return { type: "order.delivered", facts, orgId: "O1", path: `/industry/orders/${orderId}` };
}

Deno.test("noticeMail() about one order takes its subject from the last notice and tells all", () => {
  const { kind, subject, text, html } = noticeMail("fr", { ...FIRM, notices: [cancelled, delivered] });
  assert.equal(kind, "order_notices");
  assert.equal(subject, "Ordre livré · OT-2026-000123 · Lyon (69) → Lille (59)");
  assert.match(text, /a annulé/);
  assert.match(text, /est livré/);
  assert.ok(html.includes('href="https://symphonia.example/industry/orders/order-1"'));
});

Deno.test("noticeMail() escapes what people wrote, in a digest too", () => {
  for (const notices of [[cancelled], [cancelled, about("order-2")]] as const) {
    const { html } = noticeMail("fr", { ...FIRM, notices });
    assert.ok(html.includes("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert.ok(html.includes("&quot;A&amp;B&quot;"));
    assert.doesNotMatch(html, /<script/);
  }
});

Deno.test("noticeMail() about several things is a digest, the newest first, each with its link", () => {
  const { kind, subject, text, html } = noticeMail("en", { ...FIRM, notices: [cancelled, about("order-2")] });
  assert.equal(kind, "digest");
  assert.equal(subject, "2 pieces of news · A & B");
  assert.match(text, /order-2[\s\S]*order-1[\s\S]*\/notices/);
  for (const id of ["order-1", "order-2"]) assert.ok(html.includes(`href="https://symphonia.example/industry/orders/${id}"`));
});

Deno.test("noticeMail() lists thirty things and says how many more there are", () => {
  const notices = Array.from({ length: 45 }, (_, n) => about(`order-${100 + n}`)) as [Notice, ...Notice[]];
  const { subject, text, html } = noticeMail("fr", { ...FIRM, notices });
  assert.match(subject, /^45 nouvelles/);
  assert.match(text, /Et 15 de plus/);
  assert.match(html, /Et 15 de plus/);
  assert.equal(text.match(/orders\/order-/g)?.length, 30);
  assert.ok(text.includes("order-144") && !text.includes("order-114"));
});

Deno.test("noticeMail() stays within what a store keeps in one value, whatever people wrote", () => {
  const notices = Array.from({ length: 45 }, (_, n) => ({
    ...cancelled,
    facts: { ...facts, reason: '"'.repeat(500) },
    path: `/industry/orders/order-${n}`,
  })) as unknown as [Notice, ...Notice[]];
  const { html, text } = noticeMail("fr", { ...FIRM, notices });
  assert.ok(html.length + text.length <= 30_000);
  assert.match(text, /order-44[\s\S]*Et \d+ de plus/);
});

for (const lang of LANGS) {
  Deno.test(`every example of a mail is of the kind that it stands for, and whole, in ${lang}`, () => {
    for (const kind of MAIL_KINDS) {
      const mail = MAIL_EXAMPLES[kind](lang, NOW, "https://symphonia.example");
      assert.equal(mail.kind, kind);
      assert.doesNotMatch(mail.subject + mail.text + mail.html, /undefined|\[object/, kind);
    }
  });
}

Deno.test("shortNotice() shows what is urgent, else what came last, and counts several things", () => {
  assert.match(shortNotice("fr", [cancelled, delivered]).title, /^Ordre annulé · OT-/);
  assert.equal(shortNotice("fr", [delivered]).path, "/industry/orders/order-1");
  const several = shortNotice("fr", [cancelled, about("order-2")]);
  assert.deepEqual([several.title, several.path], ["2 nouvelles pour vous", "/notices"]);
  assert.equal(several.body.split("\n").length, 2);
});

Deno.test("isSettled() of an offer: once it was answered, or its deadline has passed", () => {
  const offer = { id: "F1", carrierId: "carrier-1", carrierName: "Lemaire", sentAt: NOW, deadline: NOW + HOUR_MS };
  const waiting = orderOf({ offers: [{ ...offer, state: "sent" }] });
  assert.equal(isSettled(offered, waiting, NOW), false);
  assert.equal(isSettled(offered, orderOf({ offers: [{ ...offer, state: "refused" }] }), NOW), true);
  assert.equal(isSettled(offered, waiting, NOW + HOUR_MS), true);
});

Deno.test("isSettled() of what only says that something happened: never", () => {
  assert.equal(isSettled(delivered, null, NOW), false);
  assert.equal(isSettled(cancelled, orderOf({}), NOW), false);
});

Deno.test("orderIdOf() finds the order of a notice by its page", () => {
  assert.deepEqual([offered, { path: "/pallets" }, { path: "/account/webhooks/w" }].map(orderIdOf), ["order-1", null, null]);
});
