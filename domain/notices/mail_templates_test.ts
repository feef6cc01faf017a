import assert from "node:assert/strict";
import { LANGS } from "../i18n/lang.ts";
import { HOUR_MS } from "../time/instant.ts";
import { deliveryLink, driverLink, oneTimeCode, orderNotices, setUpLink } from "./mail_templates.ts";
import type { Notice } from "./notice.ts";

const AT = Date.UTC(2026, 10, 24, 13, 30);
const URL_OF_LINK = "https://symphonia.example/links/abc?x=1&y=2";
const facts = { number: "OT-2026-000123", route: "Lyon (69) → Lille (59)", by: "Claire Petit" };
const delivered: Notice = { type: "order.delivered", facts, orgId: "O1", path: "/industry/orders/1" };
const hostile: Notice = {
  type: "order.cancelled",
  facts: { ...facts, by: "<script>alert(1)</script>", reason: `"A&B"` },
  orgId: "O1",
  path: "/industry/orders/1",
};

for (const lang of LANGS) {
  Deno.test(`mail templates give a whole document and the same as text, in ${lang}`, () => {
    const personal = { name: "Karim", firm: "Transports Lemaire", url: URL_OF_LINK, expiresAt: AT };
    const delivery = {
      number: "OT-1",
      shipper: "Verreries",
      place: "Quai 3, Limoux",
      from: AT,
      to: AT + HOUR_MS,
      timeZone: "Europe/Paris",
      url: URL_OF_LINK,
      expiresAt: AT,
    };
    const mails = [driverLink(lang, personal), setUpLink(lang, personal), deliveryLink(lang, delivery)];
    for (const { html, text, subject } of mails) {
      assert.match(html, new RegExp(`^<!doctype html>\\n<html lang="${lang}">`));
      assert.ok(html.includes(`href="https://symphonia.example/links/abc?x=1&amp;y=2"`));
      assert.ok(text.includes(URL_OF_LINK));
      assert.ok(subject.length > 5);
      assert.doesNotMatch(html + text, /undefined|\[object/);
      assert.doesNotMatch(html, /\sstyle=|<style|<script/);
    }
  });
}

Deno.test("oneTimeCode() shows the code and until when it works in the place's time", () => {
  const mail = oneTimeCode("fr", { number: "OT-1", place: "Limoux", code: "482913", expiresAt: AT, timeZone: "Europe/Paris" });
  assert.match(mail.html, /482913/);
  assert.match(mail.text, /482913/);
  assert.match(mail.text, /14:30/);
  assert.doesNotMatch(mail.subject, /482913/);
});

Deno.test("orderNotices() takes its subject from the last notice and tells all", () => {
  const { subject, text } = orderNotices("fr", {
    notices: [hostile, delivered],
    firm: "Verreries",
    url: "https://symphonia.example/industry/orders/1",
  });
  assert.equal(subject, "Ordre livré · OT-2026-000123 · Lyon (69) → Lille (59)");
  assert.match(text, /a annulé/);
  assert.match(text, /est livré/);
});

Deno.test("orderNotices() escapes what people wrote", () => {
  const { html } = orderNotices("fr", { notices: [hostile], firm: "A & B", url: "https://symphonia.example/" });
  assert.ok(html.includes("&lt;script&gt;alert(1)&lt;/script&gt;"));
  assert.ok(html.includes("&quot;A&amp;B&quot;"));
  assert.doesNotMatch(html, /<script/);
});
