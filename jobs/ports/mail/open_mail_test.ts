import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { outgoingPort } from "../outgoing/outgoing.ts";
import { openMail } from "./open_mail.ts";

const FROM = "SYMPHONI.A <contact@symphonia.example>";
const AROUND = { outgoing: outgoingPort(false), now: () => Date.UTC(2026, 10, 23, 8) };
const KEY = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ type: "spki", format: "der" }).toString(
  "base64",
);

Deno.test("openMail() opens the way that the address names, and hears its reports where somebody vouches for them", async () => {
  const table = [
    [null, null, false, undefined],
    ["smtp://mail.example", null, true, undefined],
    ["smtps://mail.example", null, true, undefined],
    ["ses://key:secret@eu-west-3", null, true, undefined],
    ["ses://key:secret@eu-west-3", "arn:aws:sns:eu-west-3:123456789012:mails", true, "ses"],
    ["sendgrid://:key@api.sendgrid.com", null, true, undefined],
    ["sendgrid://:key@api.sendgrid.com", KEY, true, "sendgrid"],
  ] as const;
  for (const [url, events, delivers, provider] of table) {
    const transport = await openMail({ from: FROM, url, events }, AROUND);
    assert.deepEqual([transport.delivers, transport.callback?.provider], [delivers, provider], String(url));
    transport.close?.();
  }
});
