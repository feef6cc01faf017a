import assert from "node:assert/strict";
import { freePort, type ProductProcess } from "../../support/product_process.ts";
import { foundPlatform, productionEnv, runTask, storeFolder } from "./process_fixture.ts";

const SET_UP = /first administrator, opens once: (http:\S+)/;

async function stop(process: ProductProcess): Promise<void> {
  process.kill("SIGTERM");
  assert.equal((await process.end()).code, 0);
}

Deno.test("task serve refuses to start without its secrets and says which, one a line", async () => {
  await using folder = await storeFolder();
  const env = { PORT: String(freePort()), KV_PATH: `${folder.path}/production.kv`, APP_SECRET: "secret" };

  const { code, printed } = await runTask("serve", env).end();

  assert.equal(code, 1);
  assert.deepEqual(printed.map((line) => line.split(" ", 1)[0]).sort(), ["APP_SECRET", "PUBLIC_URL", "SEAL_KEY"]);
  await assert.rejects(Deno.stat(env.KV_PATH), Deno.errors.NotFound);
});

Deno.test("task serve makes the first administrator by a link that works once, and seeds nothing", async () => {
  await using folder = await storeFolder();
  const env = await productionEnv(folder);
  await using first = runTask("serve", env);
  const [, link] = await first.line(SET_UP);

  const opened = await foundPlatform(link!);
  const again = await foundPlatform(link!);

  assert.equal(opened.status, 303);
  assert.equal(opened.headers.get("location"), "/admin");
  assert.match(opened.headers.getSetCookie().join(), /__Host-session=/);
  assert.equal(again.status, 410);
  await stop(first);

  await using second = runTask("serve", env);
  await second.line(/^SYMPHONI\.A on/);
  await stop(second);
  assert.doesNotMatch(second.printed.join("\n"), /opens once|demo/);

  const kv = await Deno.openKv(env.KV_PATH!);
  const firms = await Array.fromAsync(kv.list<{ name: string }>({ prefix: ["organisations"] }), ({ value }) => value.name);
  assert.deepEqual(firms, ["Plateforme du Fret"]);
  assert.equal((await Array.fromAsync(kv.list({ prefix: ["users"] }))).length, 1);
  assert.equal((await Array.fromAsync(kv.list({ prefix: ["orders"] }))).length, 0);
  kv.close();
});

Deno.test("task serve prints a new link while the first one was not used", async () => {
  await using folder = await storeFolder();
  const env = await productionEnv(folder);
  await using first = runTask("serve", env);
  const [, lost] = await first.line(SET_UP);
  await stop(first);

  await using second = runTask("serve", env);
  const [, link] = await second.line(SET_UP);

  assert.notEqual(link, lost);
  assert.equal((await foundPlatform(link!)).status, 303);
});

Deno.test("task serve refuses a demo store, and the demo refuses one of production", async () => {
  await using folder = await storeFolder();
  const env = await productionEnv(folder);
  const demoStore = { ...env, KV_PATH: `${folder.path}/demo.kv` };
  await using demo = runTask("start", demoStore);
  await demo.line(/opens once/);
  await stop(demo);
  await using production = runTask("serve", env);
  await production.line(SET_UP);
  await stop(production);

  const served = await runTask("serve", demoStore).end();
  const started = await runTask("start", env).end();

  assert.equal(served.code, 1);
  assert.match(served.printed.join("\n"), /is a demo store/);
  assert.equal(started.code, 1);
  assert.match(started.printed.join("\n"), /is not a demo store/);
});
