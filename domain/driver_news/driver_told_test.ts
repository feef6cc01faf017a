import assert from "node:assert/strict";
import type { PushContent, Sending, SendingState, TextContent } from "../sendings/sending.ts";
import { MAIL_STATES, type MailState } from "../mails/mail_life.ts";
import { isUntold, toldBy, toldByMail } from "./driver_told.ts";

const base = { id: "s", createdAt: 10, steps: [], done: [] };
const text = (state: SendingState): Sending<TextContent> => ({ ...base, channel: "text", to: "+33612345678", text: "t", state });
const push = (state: SendingState): Sending<PushContent> => ({
  ...base,
  channel: "push",
  title: "t",
  body: "b",
  path: "/driver",
  state,
});
const call = (sending: Sending) => isUntold(toldBy(sending)!);

Deno.test("isUntold() asks for a call where a message did not get there, and no text took its place", () => {
  const untold = (["waiting", "sent", "delivered", "failed", "undelivered", "withheld", "cancelled"] as const)
    .filter((state) => call(text(state)));
  assert.deepEqual(untold, ["failed", "undelivered", "withheld", "cancelled"]);
  assert.ok(call(push("failed")));
  assert.ok(!call({ ...push("failed"), instead: { to: "+33612345678", text: "t", opens: true } }));
  assert.ok(call({ ...push("cancelled"), instead: { to: "+33612345678", text: "t", opens: true } }), "no text went");
  assert.ok(isUntold({ kind: "by_nobody" }));
  assert.ok(!isUntold({ kind: "due", at: 5 }));
});

Deno.test("toldBy() tells when something was last heard of the message", () => {
  assert.deepEqual(toldBy(text("waiting")), { kind: "message", channel: "text", state: "waiting", at: 10, isTexted: false });
  const delivered = { ...text("delivered"), steps: [{ type: "sent", at: 20 }, { type: "delivered", at: 30 }] } as const;
  assert.deepEqual(toldBy(delivered), { kind: "message", channel: "text", state: "delivered", at: 30, isTexted: false });
});

Deno.test("toldByMail() tells how far the mail came, and isUntold() whether to call all the same", () => {
  const life = (state: MailState) => toldByMail({ state, history: [] }, 10);
  assert.deepEqual(life("sent"), { kind: "mail", state: "sent", at: 10 });
  assert.deepEqual(toldByMail({ state: "delivered", history: [{ type: "delivered", at: 30 }] }, 10), {
    kind: "mail",
    state: "delivered",
    at: 30,
  });
  assert.deepEqual(MAIL_STATES.filter((state) => !isUntold(life(state))), ["waiting", "sent", "delivered", "opened"]);
});
