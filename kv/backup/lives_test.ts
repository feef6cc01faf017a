import assert from "node:assert/strict";
import { sourceFiles, withoutComments } from "../../tests/architecture/source_files.ts";
import { startDemoApp } from "../../tests/support/world.ts";
import { LIVES_MS } from "./lives.ts";
import { openFileSnapshot } from "./snapshot.ts";
import { nameOfKey } from "./key_codec.ts";

/** Files that let entries end by themselves; `commit.ts` and the restore pass on what they are told. */
const KNOWN = [
  "kv/api_answers.ts",
  "kv/audits/record_denial.ts",
  "kv/backup/backups.ts",
  "kv/codes/codes.ts",
  "kv/driver_news/driver_tours.ts",
  "kv/identity/ask_to_join.ts",
  "kv/identity/half_sessions.ts",
  "kv/identity/links.ts",
  "kv/identity/passkey_challenges.ts",
  "kv/identity/phone_numbers.ts",
  "kv/identity/refresh_tokens.ts",
  "kv/identity/single_sign_on_sessions.ts",
  "kv/integrity/checks.ts",
  "kv/mail_intake/record_unreadable_mail.ts",
  "kv/mail_intake/take_in_mail.ts",
  "kv/mails/record_report.ts",
  "kv/monitoring/alerts.ts",
  "kv/monitoring/readiness.ts",
  "kv/notes/share_note.ts",
  "kv/notices/held_notices.ts",
  "kv/notices/notices.ts",
  "kv/operations.ts",
  "kv/orders/event_feed.ts",
  "kv/rates/rates.ts",
  "kv/sendings/sendings.ts",
  "kv/texts/number_standing.ts",
  "kv/tracking/position_days.ts",
  "kv/webhooks/deliveries.ts",
  "kv/webhooks/lanes.ts",
];
const PASS_ON = ["kv/backup/restore_backup.ts", "kv/commit.ts"];

Deno.test("LIVES_MS knows of every file that lets entries end", async () => {
  const files = await sourceFiles(["kv", "jobs", "routes"]);
  const ending = files.filter(({ path, text }) =>
    !/_(test|fixture)\.tsx?$/.test(path) && /\bexpireIn\b/.test(withoutComments(text))
  );
  assert.deepEqual(ending.map(({ path }) => path).filter((path) => !PASS_ON.includes(path)), KNOWN);
});

Deno.test("LIVES_MS says how long the demo's entries live at the most", async () => {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/demo.kv`;
  const app = await startDemoApp({ kv: await Deno.openKv(path) });
  try {
    using snapshot = openFileSnapshot(path);
    const ending = [...snapshot.entries()].flat().filter(({ expiresAt }) => expiresAt !== null);
    assert.ok(ending.length > 20);
    const wrong = ending.filter(({ key, expiresAt }) => !(expiresAt! - Date.now() <= (LIVES_MS[nameOfKey(key)] ?? 0)));
    assert.deepEqual([...new Set(wrong.map(({ key }) => nameOfKey(key)))], []);
  } finally {
    await app[Symbol.asyncDispose]();
    await Deno.remove(folder, { recursive: true });
  }
});
