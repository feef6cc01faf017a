import assert from "node:assert/strict";
import type { Sending } from "../../domain/sendings/sending.ts";
import { queuePost } from "../chat/queue_post.ts";
import { Commit } from "../commit.ts";
import { getMail, lifeOf, listMails } from "../mails/mail.ts";
import { queueMail } from "../mails/queue_mail.ts";
import { queuePush } from "../push/queue_push.ts";
import { listSendings } from "../sendings/sendings.ts";
import type { Store } from "../store.ts";
import { queueText } from "../texts/queue_text.ts";
import { cancelJob } from "./cancel_job.ts";
import { claimJob, LEASE_MS, recordFailure } from "./claim.ts";
import { openStoreFixture } from "./job_fixture.ts";
import { listJobs } from "./list_jobs.ts";

const CLAIRE = { id: "claire", name: "Claire Petit" };
const MAIL = { kind: "driver_link", lang: "fr", subject: "Objet", html: "<p>Corps</p>", text: "Corps" } as const;
let operations = 0;
const cancel = (store: Store, id: string) =>
  cancelJob(store, CLAIRE, id, { scope: "claire", id: `operation-${operations++}`, contentHash: "" });

async function queueAll(store: Store): Promise<void> {
  const commit = new Commit(store.kv);
  queueMail(commit, store, "lea@firm.test", MAIL);
  queueText(commit, store, "+33612345678", "482913 est votre code", { orgId: "O", isSecret: true });
  queuePush(commit, store, "U", { title: "Livré", body: "", path: "/" });
  queuePost(commit, store, "O", { text: "Livré", url: "https://symphonia.example" });
  await commit.send();
}

async function statesOf(store: Store): Promise<string[]> {
  const mails = await Promise.all((await listMails(store.kv)).rows.map(({ id }) => getMail(store.kv, id)));
  const sendings = await Promise.all((["text", "push", "chat"] as const).map((channel) => listSendings(store.kv, channel)));
  return [...mails.map((mail) => lifeOf(mail!.value).state), ...sendings.flatMap(({ rows }) => rows.map(({ state }) => state))];
}

Deno.test("cancelJob() shows what its job was to send as cancelled, and keeps no secret of it", async () => {
  using store = await openStoreFixture();
  await queueAll(store);
  for (const { id } of (await listJobs(store.kv, "queued")).rows) assert.equal(await cancel(store, id), "done");
  assert.deepEqual(await statesOf(store), Array(4).fill("cancelled"));
  const [text] = (await listSendings(store.kv, "text")).rows as [Sending];
  assert.deepEqual([text.channel === "text" && text.text, text.steps.map(({ type }) => type)], ["", ["cancelled"]]);
  const [row] = (await listMails(store.kv)).rows;
  assert.equal(row?.state, "cancelled");
  const { value } = (await getMail(store.kv, row.id))!;
  assert.deepEqual(lifeOf(value).history.map(({ type }) => type), ["cancelled"]);
});

Deno.test("a job that runs when it is cancelled shows what it was to send as cancelled once it fails, or its holder crashed", async () => {
  using store = await openStoreFixture();
  await queueAll(store);
  const { rows } = await listJobs(store.kv, "queued");
  const claimed = await Promise.all(rows.map(async ({ id }) => (await claimJob(store, id))!));
  for (const { id } of rows) await cancel(store, id);
  assert.deepEqual(await statesOf(store), Array(4).fill("waiting"));
  for (const job of claimed.slice(0, 2)) assert.equal(await recordFailure(store, job, new Error("away")), "cancelled");
  store.passes(LEASE_MS + 1);
  for (const { id } of claimed.slice(2)) assert.equal(await claimJob(store, id), null);
  assert.deepEqual(await statesOf(store), Array(4).fill("cancelled"));
  assert.deepEqual(await Array.fromAsync(store.kv.list({ prefix: ["jobs"] })), []);
});
