import assert from "node:assert/strict";
import type { Notice } from "../../domain/notices/notice.ts";
import { Commit } from "../commit.ts";
import { openStoreFixture } from "../jobs/job_fixture.ts";
import { keys } from "../keys.ts";
import { PAGE_ROWS } from "../page.ts";
import type { Store } from "../store.ts";
import { markSeen } from "./mark_seen.ts";
import { addNotice, countUnseen, listNotices, MOST_UNSEEN } from "./notices.ts";

const facts = { number: "OT-2026-000001", route: "Lyon (69) → Lille (59)", by: "Claire Petit" };

async function tell(store: Store, orgId: string, count = 1): Promise<void> {
  const commit = new Commit(store.kv);
  const notice: Notice = { type: "order.closed", facts, orgId, path: "/industry/orders/1" };
  for (let i = 0; i < count; i++) addNotice(commit, store, notice);
  assert.equal(await commit.send(), true);
}

Deno.test("listNotices() gives an organisation its own, newest first, page by page", async () => {
  using store = await openStoreFixture();
  await tell(store, "A", PAGE_ROWS + 1);
  await tell(store, "B");
  const first = await listNotices(store.kv, "A");
  assert.equal(first.total, PAGE_ROWS + 1);
  assert.equal(first.rows.length, PAGE_ROWS);
  assert.ok(first.rows[0]!.id > first.rows[1]!.id);
  const second = await listNotices(store.kv, "A", first.next ?? undefined);
  assert.equal(second.rows.length, 1);
  assert.equal(second.next, null);
});

Deno.test("countUnseen() counts for each user what came after they looked", async () => {
  using store = await openStoreFixture();
  await tell(store, "A", 3);
  await markSeen(store.kv, "A", "claire", (await listNotices(store.kv, "A")).total);
  await tell(store, "A", 2);
  assert.equal(await countUnseen(store.kv, "A", "claire"), 2);
  assert.equal(await countUnseen(store.kv, "A", "karim"), 5);
  assert.equal(await countUnseen(store.kv, "B", "claire"), 0);
});

Deno.test("countUnseen() stops at its bound", async () => {
  using store = await openStoreFixture();
  await tell(store, "A", MOST_UNSEEN + 5);
  assert.equal(await countUnseen(store.kv, "A", "claire"), MOST_UNSEEN);
});

Deno.test("markSeen() from an older page takes nothing back", async () => {
  using store = await openStoreFixture();
  await tell(store, "A", 5);
  await markSeen(store.kv, "A", "claire", 5);
  await markSeen(store.kv, "A", "claire", 2);
  assert.equal(await countUnseen(store.kv, "A", "claire"), 0);
});

Deno.test("addNotice() makes pages stale that show the count", async () => {
  using store = await openStoreFixture();
  await tell(store, "A");
  assert.equal((await store.kv.get<Deno.KvU64>(keys.listVersion("A"))).value?.value, 1n);
});
