import assert from "node:assert/strict";
import { DAY_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { getBackup, listBackupRows, startBackup, startDailyBackup } from "../../kv/backup/backups.ts";
import { openStoreFixture, type StoreFixture } from "../../kv/jobs/job_fixture.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import { backupsAside } from "../ports/backups/backups_fixture.ts";
import { runDueJobs } from "../run_due_jobs.ts";

const ADMIN = { id: "admin", name: "Alix Admin" };
let operations = 0;

async function start(store: StoreFixture): Promise<string> {
  const started = await startBackup(store, ADMIN, { scope: ADMIN.id, id: `operation-${++operations}`, contentHash: "" });
  return started === "other_content" ? assert.fail(started) : started.id;
}

const run = (store: StoreFixture, backups = backupsAside()) => runDueJobs(store, { ...JOB_PORTS, backups }, HANDLERS);

Deno.test("backUp() makes a backup, reads it, and says what it holds", async () => {
  using store = await openStoreFixture();
  const backups = backupsAside();
  const id = await start(store);
  assert.equal((await listBackupRows(store.kv))[0]?.job?.state, "queued");
  await run(store, backups);
  const backup = (await getBackup(store.kv, id))!.value;
  assert.deepEqual(backup.made, { at: store.now(), entries: 3, bytes: 400, exact: true, encrypted: false });
  assert.deepEqual(backup.verified, { at: store.now(), fault: null });
  assert.match(backup.name, /^symphonia-20261123T080000Z-\w{6}\.backup$/);
  assert.deepEqual([...backups.names], [backup.name]);
  assert.equal((await listBackupRows(store.kv))[0]?.job, null);
  assert.deepEqual((await listAudits(store.kv)).rows.map(({ action, target }) => [action, target]), [[
    "backup.started",
    backup.name,
  ]]);
});

Deno.test("backUp() keeps the newest that are whole, and lets go what is older", async () => {
  using store = await openStoreFixture();
  const backups = backupsAside(2);
  for (let n = 0; n < 4; n++) {
    store.passes(DAY_MS);
    backups.fault = n === 1 ? "damaged" : null;
    await start(store);
    await run(store, backups);
  }
  const rows = await listBackupRows(store.kv);
  assert.deepEqual(rows.map(({ backup: { verified } }) => verified?.fault), [null, null]);
  assert.deepEqual([...backups.names].sort(), rows.map(({ backup }) => backup.name).sort());
});

Deno.test("backUp() tells of a backup that is not whole, and takes away none that was", async () => {
  using store = await openStoreFixture();
  const backups = backupsAside(1);
  await start(store);
  await run(store, backups);
  backups.fault = "damaged";
  store.passes(DAY_MS);
  await start(store);
  await run(store, backups);
  const rows = await listBackupRows(store.kv);
  assert.deepEqual(rows.map(({ backup: { verified } }) => verified?.fault), ["damaged", null]);
  assert.equal(backups.names.size, 2);
});

Deno.test("backUp() only reads what is there already under its name", async () => {
  using store = await openStoreFixture();
  const backups = backupsAside();
  const backup = (await getBackup(store.kv, await start(store)))!.value;
  backups.names.add(backup.name);
  backups.make = () => Promise.reject(new Error("made a second time"));
  await run(store, backups);
  assert.equal((await getBackup(store.kv, backup.id))?.value.verified?.fault, null);
});

Deno.test("startDailyBackup() asks once a day", async () => {
  using store = await openStoreFixture();
  await Promise.all([startDailyBackup(store), startDailyBackup(store)]);
  await startDailyBackup(store);
  assert.equal((await listBackupRows(store.kv)).length, 1);
  store.passes(DAY_MS);
  await startDailyBackup(store);
  assert.equal((await listBackupRows(store.kv)).length, 2);
});
