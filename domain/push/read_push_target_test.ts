import assert from "node:assert/strict";
import { readPushTarget } from "./read_push_target.ts";

const GOOD = { endpoint: "https://push.example/x", keys: { p256dh: "B".repeat(87), auth: "a".repeat(22) } };
const read = (changes: object) => readPushTarget(JSON.stringify({ ...GOOD, ...changes }), false);

Deno.test("readPushTarget() reads what browsers say of a subscription", () => {
  const target = { endpoint: GOOD.endpoint, ...GOOD.keys };
  assert.deepEqual(read({ expirationTime: null }), target);
});

Deno.test("readPushTarget() refuses what is none, or leads where nobody may be called", () => {
  for (const text of ["", "null", "7", "[]", "{", '{"endpoint":7}', `{"endpoint":"https://push.example/${"x".repeat(2_000)}"}`]) {
    assert.equal(readPushTarget(text, false), null, text.slice(0, 40));
  }
  for (
    const changes of [
      { endpoint: "http://push.example/" },
      { endpoint: "https://127.0.0.1/" },
      { endpoint: "https://metadata.internal/" },
      { keys: null },
      { keys: { ...GOOD.keys, auth: "short" } },
      { keys: { ...GOOD.keys, p256dh: "B".repeat(86) } },
    ]
  ) assert.equal(read(changes), null, JSON.stringify(changes));
});
