import assert from "node:assert/strict";
import { qrPath } from "./qr_path.ts";

Deno.test("qrPath() draws the finder pattern as runs of modules", () => {
  const { path, size } = qrPath("https://symphonia.example/verify/token");
  assert.equal((size - 17) % 4, 0);
  assert.ok(path.startsWith("M0 0h7v1h-7z"), path.slice(0, 30));
  assert.ok(path.includes(`M${size - 7} 0h7v1h-7z`));
});

Deno.test("qrPath() differs with the text", () => {
  assert.notEqual(qrPath("a").path, qrPath("b").path);
});
