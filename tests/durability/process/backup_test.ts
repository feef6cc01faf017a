import assert from "node:assert/strict";
import { S3Server } from "../../../jobs/ports/storage/s3_server_fixture.ts";
import { openStore } from "../../../kv/open.ts";
import { freePort } from "../../support/product_process.ts";
import { runTask, signIn, storeFolder } from "./process_fixture.ts";

const OPEN = /^SYMPHONI\.A demo: (\S+)/;

/** Runs a command to its end. */
async function run(task: "backup" | "verify" | "restore", env: Record<string, string>, ...args: readonly string[]) {
  const { code, printed } = await runTask(task, env, ...args).end();
  return { code, said: printed.join("\n") };
}

Deno.test("a backup taken while the server runs is restored elsewhere, and is served there", async () => {
  await using here = await storeFolder();
  await using there = await storeFolder();
  const file = `${here.path}/taken.backup`;
  const secret = crypto.randomUUID() + crypto.randomUUID();
  const before = { KV_PATH: `${here.path}/demo.kv`, BACKUP_SECRET: secret };
  const after = { KV_PATH: `${there.path}/sub/other-name.kv`, BACKUP_SECRET: secret };
  {
    await using server = runTask("start", { ...before, PORT: String(freePort()) });
    await server.line(OPEN);
    const taken = await run("backup", before, file);
    assert.equal(taken.code, 0, taken.said);
    assert.match(taken.said, /verified: [\d,]+ entries, .*, encrypted, of one moment/);
    assert.match((await run("backup", before, file)).said, /is there already/);
    assert.match((await run("restore", before, file)).said, /is in use by another process/);
  }
  assert.match(
    (await run("verify", { ...before, BACKUP_SECRET: "" }, file)).said,
    /encrypted, and no secret is set \(secret_missing\)/,
  );
  assert.match((await run("restore", before, file)).said, /is not empty: restore into a store that nobody has used/);

  const restored = await run("restore", after, file);
  assert.equal(restored.code, 0, restored.said);
  assert.match(restored.said, /is ready to be served$/);

  // The store's own secrets are kept beside it, not in it.
  await Deno.copyFile(`${here.path}/demo_secrets.json`, `${there.path}/sub/demo_secrets.json`);
  await using server = runTask("start", { ...after, PORT: String(freePort()) });
  const [, origin] = await server.line(OPEN);
  const cookie = await signIn(origin!, "admin@demo.test");
  const page = await fetch(`${origin}/admin`, { headers: { cookie }, redirect: "manual" });
  await page.body?.cancel();
  assert.equal(page.status, 200);
});

Deno.test("task verify tells of a file that is cut, and task restore writes nothing of it", async () => {
  await using folder = await storeFolder();
  const env = { KV_PATH: `${folder.path}/demo.kv` };
  const file = `${folder.path}/cut.backup`;
  await using seeding = runTask("start", { ...env, PORT: String(freePort()) });
  await seeding.line(OPEN);
  assert.equal((await run("backup", env, file)).code, 0);
  await Deno.truncate(file, (await Deno.stat(file)).size - 1);

  const verified = await run("verify", env, file);
  assert.deepEqual([verified.code, /\(cut\)$/.test(verified.said)], [1, true], verified.said);
  const target = { KV_PATH: `${folder.path}/empty.kv` };
  assert.equal((await run("restore", target, file)).code, 1);
  await assert.rejects(Deno.stat(target.KV_PATH), Deno.errors.NotFound);
});

Deno.test("a backup goes into an S3-compatible store and is restored from there by settings alone", async () => {
  await using server = new S3Server();
  const folder = await Deno.makeTempDir();
  const env = {
    KV_PATH: `${folder}/here.kv`,
    BACKUP_STORE: "s3",
    BACKUP_SECRET: crypto.randomUUID() + crypto.randomUUID(),
    S3_ENDPOINT: server.settings.endpoint,
    S3_REGION: server.settings.region,
    S3_BUCKET: server.settings.bucket,
    S3_ACCESS_KEY_ID: server.settings.accessKeyId,
    S3_SECRET_ACCESS_KEY: server.settings.secretAccessKey,
  };
  const here = await openStore(env.KV_PATH);
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  // Larger together than one part of an upload.
  for (let n = 0; n < 150; n++) await here.kv.set(["rows", n], bytes.map((byte) => byte ^ n));
  here.kv.close();

  const taken = await run("backup", env);
  assert.equal(taken.code, 0, taken.said);
  const [name, ...others] = server.objects.keys();
  assert.deepEqual([others, server.uploads.size], [[], 0]);
  assert.match(taken.said, new RegExp(`^wrote s3:${name} .*\\nverified: 150 entries, .*, encrypted, of one moment`));

  const restored = await run("restore", { ...env, KV_PATH: `${folder}/there.kv` }, `s3:${name}`);
  assert.equal(restored.code, 0, restored.said);
  const there = await openStore(`${folder}/there.kv`);
  const rows = await Array.fromAsync(there.kv.list<Uint8Array>({ prefix: [] }));
  there.kv.close();
  assert.deepEqual(rows.map(({ key }) => key), Array.from({ length: 150 }, (_, n) => ["rows", n]));
  assert.ok(rows.every(({ value }, n) => value.every((byte, at) => byte === (bytes[at]! ^ n))));
  await Deno.remove(folder, { recursive: true });
});
