import assert from "node:assert/strict";
import { freePort } from "../../support/product_process.ts";
import { runTask, signIn, storeFolder } from "./process_fixture.ts";

Deno.test("task start seeds an empty store, prints the sign-ins and a driver link, and serves", async () => {
  await using folder = await storeFolder();
  const port = freePort();
  await using demo = runTask("start", { PORT: String(port), KV_PATH: `${folder.path}/demo.kv` });

  const [, link] = await demo.line(/driver .* opens once: (http:\S+)/);

  const printed = demo.printed.join("\n");
  for (const name of ["shipper", "carrier", "recipient", "admin"]) assert.match(printed, new RegExp(`${name}@demo\\.test`));
  assert.match(printed, /Symphonia-2026/);
  const page = await fetch(link!);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<form/);
  assert.equal((await fetch(`http://127.0.0.1:${port}/ready`)).status, 200);
});

Deno.test("task start makes PDFs within the permissions of the task", async () => {
  await using folder = await storeFolder();
  const port = freePort();
  const origin = `http://localhost:${port}`;
  await using demo = runTask("start", { PORT: String(port), KV_PATH: `${folder.path}/demo.kv` });
  await demo.line(/opens once/);
  const cookie = await signIn(origin, "shipper@demo.test");
  const read = async (path: string) => await (await fetch(origin + path, { headers: { cookie } })).text();

  const [, order] = /href="(\/industry\/orders\/[0-9A-Z]{26})"/.exec(await read("/industry/orders?phase=closed"))!;
  const [, note] = /href="(\/files\/\w+\/notes\/\w+)"/.exec(await read(order!))!;

  assert.match(await read(note!), /^%PDF-/);
});

Deno.test("task start keeps the store and its secrets over a restart", async () => {
  await using folder = await storeFolder();
  const env = { PORT: String(freePort()), KV_PATH: `${folder.path}/demo.kv` };
  const linkOf = async () => {
    await using demo = runTask("start", env);
    const [, link] = await demo.line(/opens once: (http:\S+)/);
    demo.kill("SIGTERM");
    assert.equal((await demo.end()).code, 0);
    return link;
  };
  const secrets = () => Deno.readTextFile(`${folder.path}/demo_secrets.json`);

  const first = await linkOf();
  const before = await secrets();
  const second = await linkOf();

  assert.notEqual(first, second);
  assert.equal(await secrets(), before);
  if (Deno.build.os !== "windows") assert.equal((await Deno.stat(`${folder.path}/demo_secrets.json`)).mode! & 0o777, 0o600);
});

Deno.test("task start answers a busy port with one line and leaves no store behind", async () => {
  await using folder = await storeFolder();
  using taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = taken.addr as Deno.NetAddr;
  await using demo = runTask("start", { PORT: String(port), KV_PATH: `${folder.path}/demo.kv` });

  const { code, printed } = await demo.end();

  assert.equal(code, 1);
  assert.deepEqual(printed, [`port ${port} is busy: stop what uses it, or set PORT to another`]);
  await assert.rejects(Deno.stat(`${folder.path}/demo.kv`), Deno.errors.NotFound);
});

Deno.test("task seed refuses a store that another process has, and plays today again once it is free", async () => {
  await using folder = await storeFolder();
  const env = { PORT: String(freePort()), KV_PATH: `${folder.path}/demo.kv` };
  await using demo = runTask("start", env);
  await demo.line(/opens once/);

  const refused = await runTask("seed", env).end();
  demo.kill("SIGTERM");
  await demo.end();
  const seeded = await runTask("seed", env).end();

  assert.equal(refused.code, 1);
  assert.match(refused.printed.join("\n"), /^\S+demo\.kv is in use by another process: stop that one first$/);
  assert.equal(seeded.code, 0, seeded.printed.join("\n"));
});

Deno.test("task seed refuses a store that is not a demo's and writes nothing to it", async () => {
  await using folder = await storeFolder();
  const path = `${folder.path}/own.kv`;
  const kv = await Deno.openKv(path);
  await kv.set(["organisations", "x"], 1);
  kv.close();

  const { code, printed } = await runTask("seed", { KV_PATH: path }).end();

  assert.equal(code, 1);
  assert.match(printed.join("\n"), /is not a demo store/);
  const after = await Deno.openKv(path);
  assert.equal((await Array.fromAsync(after.list({ prefix: [] }))).length, 1);
  after.close();
});
