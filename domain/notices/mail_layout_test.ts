import assert from "node:assert/strict";
import { renderMail, withUnsubscribeLink } from "./mail_layout.ts";

const MAIL = renderMail("order_notices", {
  lang: "fr",
  subject: "Livré",
  title: "Livré",
  paragraphs: ["Tout y est."],
  reason: "Vous suivez cet ordre.",
});
const URL = "https://symphonia.example/unsubscribe/a?b=1&c=$&";

Deno.test("withUnsubscribeLink() puts the link last into both forms, escaped where it must be", () => {
  const { html, text } = withUnsubscribeLink(MAIL, "Ne plus recevoir <ces> messages", URL);
  assert.match(html, /Vous suivez cet ordre\.[\s\S]*href="https:\/\/symphonia\.example\/unsubscribe\/a\?b=1&amp;c=\$&amp;"/);
  assert.match(html, /Ne plus recevoir &lt;ces&gt; messages/);
  assert.ok(text.endsWith(`Ne plus recevoir <ces> messages\n${URL}\n`));
});

Deno.test("renderMail() shows no link to unsubscribe by itself", () => {
  assert.doesNotMatch(MAIL.html, /unsubscribe\//);
  assert.doesNotMatch(MAIL.text, /unsubscribe/);
});
