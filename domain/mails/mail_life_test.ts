import assert from "node:assert/strict";
import { afterStep, hasStep, type MailLife, type MailStep } from "./mail_life.ts";

const NEW: MailLife = { state: "waiting", history: [] };
const through = (...types: MailStep["type"][]) => types.reduce((life, type, at) => afterStep(life, { type, at }), NEW);

Deno.test("afterStep() never goes back, in whatever order the steps are told", () => {
  assert.equal(through("sent", "opened", "delivered").state, "opened");
  assert.equal(through("sent", "complained", "delivered", "opened").state, "complained");
  assert.equal(through("sent", "delivered", "bounced").state, "bounced");
});

Deno.test("afterStep() lets a mail that had failed be sent after all", () => {
  assert.equal(through("tried", "failed", "sent").state, "sent");
});

Deno.test("afterStep() takes a failed try for no state of its own", () => {
  assert.equal(through("tried", "tried").state, "waiting");
});

Deno.test("afterStep() keeps what was said, and of too much the last", () => {
  const life = Array.from({ length: 60 }, (_, at) => at).reduce(
    (life, at) => afterStep(life, { type: "tried", at, detail: "451 ".repeat(200) }),
    NEW,
  );
  assert.equal(life.history.length, 40);
  assert.equal(life.history.at(-1)?.at, 59);
  assert.equal(life.history[0]?.detail?.length, 300);
});

Deno.test("hasStep() tells what happened before", () => {
  assert.equal(hasStep(through("sent", "opened"), "opened"), true);
  assert.equal(hasStep(through("sent"), "opened"), false);
});
