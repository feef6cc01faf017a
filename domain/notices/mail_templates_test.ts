import assert from "node:assert/strict";
import { LANGS } from "../i18n/lang.ts";
import { HOUR_MS } from "../time/instant.ts";
import { deliveryLink, driverLink, oneTimeCode, setUpLink } from "./mail_templates.ts";

const AT = Date.UTC(2026, 10, 24, 13, 30);
const URL_OF_LINK = "https://symphonia.example/links/abc?x=1&y=2";

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
