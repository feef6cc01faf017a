import assert from "node:assert/strict";
import { unchosen } from "../../domain/notices/preferences.ts";
import { Commit } from "../commit.ts";
import { openStoreFixture } from "../jobs/job_fixture.ts";
import { keys } from "../keys.ts";
import { adoptMutedMails } from "../migrations/adopt_muted_mails.ts";
import { choosePreferences, getPreferences, muteMails, readPreferences } from "./preferences.ts";

Deno.test("choosePreferences() refuses what was chosen from an older page", async () => {
  using store = await openStoreFixture();
  const chosen = { ...unchosen("u1"), digest: { hour: 7, weekday: null } };
  assert.equal(await choosePreferences(store, "u1", 0, chosen), true);
  assert.equal(await choosePreferences(store, "u1", 0, { ...chosen, digest: null }), false);
  const stored = await getPreferences(store.kv, "u1");
  assert.deepEqual([stored?.value.revision, stored?.value.digest?.hour], [1, 7]);
});

Deno.test("readPreferences() gives each person's, in their order, and the rule's for whom never chose", async () => {
  using store = await openStoreFixture();
  await choosePreferences(store, "u2", 0, { ...unchosen("u2"), timeZone: "Europe/Madrid" });
  const read = await readPreferences(store.kv, ["u1", "u2", "u3"]);
  assert.deepEqual(read.map(({ userId, timeZone }) => [userId, timeZone]), [
    ["u1", "Europe/Paris"],
    ["u2", "Europe/Madrid"],
    ["u3", "Europe/Paris"],
  ]);
});

Deno.test("muteMails() at once from several links keeps them all", async () => {
  using store = await openStoreFixture();
  await Promise.all((["order_notices", "pallet_reminder", "alert"] as const).map((kind) => muteMails(store, "u1", kind)));
  const { wanted } = (await getPreferences(store.kv, "u1"))!.value;
  const muted = (["offers", "problems", "pallets", "platform"] as const).map((group) => wanted[group]?.mail);
  assert.deepEqual(muted, [false, false, false, false]);
  assert.equal(wanted.firm, undefined);
});

Deno.test("adoptMutedMails() carries over what people did without, once, and not over what they chose since", async () => {
  using store = await openStoreFixture();
  const commit = new Commit(store.kv);
  for (const [userId, kind] of [["u1", "order_notices"], ["u1", "pallet_reminder"], ["u2", "pallet_reminder"]] as const) {
    commit.put(keys.mutedNotice(userId, kind, "mail"), true);
  }
  await commit.send();
  await choosePreferences(store, "u2", 0, { ...unchosen("u2"), wanted: { pallets: { mail: true } } });
  for (let time = 0; time < 2; time++) await adoptMutedMails(store);
  const [first, second] = await readPreferences(store.kv, ["u1", "u2"]);
  assert.deepEqual([first!.wanted.problems?.mail, first!.wanted.pallets?.mail, first!.wanted.programs], [
    false,
    false,
    undefined,
  ]);
  assert.equal(second!.wanted.pallets?.mail, true);
  assert.deepEqual(await Array.fromAsync(store.kv.list({ prefix: ["muted_notices"] })), []);
});
