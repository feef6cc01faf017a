import assert from "node:assert/strict";
import type { Viewer } from "../../domain/identity/types.ts";
import { getMail, listMails } from "../../kv/mails/mail.ts";
import { listNotices } from "../../kv/notices/notices.ts";
import { confirmEntry } from "../../kv/pallets/change_entry.ts";
import { firm, pendingExchange, runFor, states } from "../pallets_fixture.ts";

Deno.test("remindPallets() writes on days 3 and 6 to each person who may confirm, once for an exchange", async () => {
  using store = await pendingExchange();
  await runFor(store, 2);
  assert.deepEqual((await listMails(store.kv)).rows, []);
  await runFor(store, 4);
  const { rows } = await listMails(store.kv);
  assert.deepEqual(rows.map(({ to }) => to).toSorted(), ["eva@bellecour.test", "tom@bellecour.test"]);
  const english = (await getMail(store.kv, rows.find(({ to }) => to.startsWith("eva"))!.id))!.value;
  assert.match(english.text, /12 EPAL1 with Verrerie du Gier/);
  assert.match(english.html, /href="https:\/\/symphonia.example\/pallets"/);
  assert.deepEqual((await listNotices(store.kv, "consignee")).rows.map(({ type }) => type), ["pallets.to_confirm"]);
  await runFor(store, 7);
  assert.equal((await listMails(store.kv)).rows.length, 4);
  assert.deepEqual((await listNotices(store.kv, "shipper")).rows, []);
});

Deno.test("remindPallets() is silent once the exchange was answered", async () => {
  using store = await pendingExchange();
  const viewer: Viewer = {
    kind: "user",
    id: "tom",
    name: "Tom",
    role: "owner",
    orgId: "consignee",
    orgKind: "recipient",
    orgName: firm.name,
    timeZone: "Europe/Paris",
  };
  assert.ok((await confirmEntry(store, viewer, "x-2", { scope: "u", id: "operation-1", contentHash: "h" })).ok);
  await runFor(store, 9);
  assert.deepEqual((await listMails(store.kv)).rows, []);
  assert.deepEqual(await states(store), ["posted", "posted"]);
});
