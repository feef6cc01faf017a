import assert from "node:assert/strict";
import { openTexts, PAID_TEXTS } from "./open_texts.ts";

Deno.test("openTexts() opens the way that the address names, with a limit where texts cost money", async () => {
  const table = [
    [null, null, false, null],
    [null, 20, false, 20],
    ["sns://key:secret@eu-west-3", null, true, PAID_TEXTS],
    ["sns://key:secret@eu-west-3", 20, true, 20],
    ["ovh://key:secret@sms-ab12345-1?consumer-key=c", null, true, PAID_TEXTS],
  ] as const;
  for (const [url, monthlyTexts, delivers, limit] of table) {
    const texts = await openTexts({ url, monthlyTexts });
    assert.deepEqual([texts.delivers, texts.monthlyTexts], [delivers, limit], String(url));
  }
});
