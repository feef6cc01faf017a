import assert from "node:assert/strict";
import { Commit } from "../../kv/commit.ts";
import { sendMessage } from "../../kv/jobs/message.ts";
import { listMails, type Mail, MAILS } from "../../kv/mails/mail.ts";
import { type MemoryStore, memoryStore } from "../../tests/support/store.ts";
import { handlersDoing } from "../handlers_fixture.ts";
import { runDueJobs } from "../run_due_jobs.ts";
import { eraseMails } from "./erase_mails.ts";

const handlers = { ...handlersDoing(() => Promise.resolve(null)), erase_mails: eraseMails };

async function store(memory: MemoryStore, to: string, isSent: boolean): Promise<void> {
  const [id, createdAt] = [memory.newId(), memory.now()];
  const mail: Mail = {
    id,
    to,
    createdAt,
    kind: "security_notice",
    lang: "fr",
    subject: "Claire",
    html: "Claire",
    text: "Claire",
  };
  const sent = { ...mail, sent: { at: createdAt, messageId: "<1@example>" } };
  assert.ok(await new Commit(memory.kv).create(MAILS, isSent ? sent : mail).send());
}

Deno.test("eraseMails() erases what was sent to an address, removes what was not, and leaves those of others", async () => {
  await using memory = await memoryStore();
  for (let i = 0; i < 60; i++) await store(memory, "claire@example.com", true);
  await store(memory, "claire@example.com", false);
  await store(memory, "paul@example.com", true);
  const commit = new Commit(memory.kv);
  sendMessage(commit, memory, { kind: "erase_mails", payload: { email: "claire@example.com", alias: "1@erased.invalid" } });
  await commit.send();
  await runDueJobs(memory, null, handlers);

  const mails = await Array.fromAsync(memory.kv.list<Mail>({ prefix: ["mails"] }), ({ value }) => value);
  assert.equal(mails.length, 61);
  const erased = mails.filter(({ to }) => to === "1@erased.invalid");
  assert.equal(erased.length, 60);
  assert.doesNotMatch(JSON.stringify(erased), /claire/i);
  assert.equal((await listMails(memory.kv)).rows[0]?.to, "paul@example.com");
});
