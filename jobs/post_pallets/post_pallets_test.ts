import assert from "node:assert/strict";
import { DAY_MS } from "../../domain/time/instant.ts";
import { sendOne } from "../../kv/jobs/job_fixture.ts";
import { listAccounts } from "../../kv/pallets/ledger.ts";
import { pendingExchange, runFor, states } from "../pallets_fixture.ts";

Deno.test("postPallets() posts the whole exchange on day 8, however often it runs", async () => {
  using store = await pendingExchange();
  await runFor(store, 7);
  assert.deepEqual(await states(store), ["pending", "pending"]);
  await runFor(store, 8);
  assert.deepEqual(await states(store), ["posted", "posted"]);
  store.passes(9 * DAY_MS);
  for (const transferId of ["x-1", "x-2", "none"]) await sendOne(store, { kind: "post_pallets", payload: { transferId } });
  await runFor(store, 0);
  const [account] = await listAccounts(store.kv, "consignee", "shipper");
  assert.deepEqual(account?.sums, { postedDebits: 12, postedCredits: 0, pendingOpened: 12, pendingResolved: 12 });
});

Deno.test("postPallets() waits when this clock is behind the one that made the message", async () => {
  using store = await pendingExchange();
  await sendOne(store, { kind: "post_pallets", payload: { transferId: "x-1" } });
  await runFor(store, 0);
  assert.deepEqual(await states(store), ["pending", "pending"]);
});
