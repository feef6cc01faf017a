import assert from "node:assert/strict";
import { walkOrderStory } from "../http/order_story.ts";
import { freePort } from "../support/product_process.ts";
import { startDemoApp } from "../support/world.ts";
import { DenokvServer } from "./denokv_server.ts";
import { auditEffects } from "./jobs/audit_effects.ts";
import { WholeLines } from "./jobs/whole_lines.ts";
import { productionEnv, runTask, storeFolder } from "./process/process_fixture.ts";

const WORKER = import.meta.resolve("./jobs/worker.ts");
/** Messages acknowledged to a worker before the server is killed, and again before the worker is. */
const MESSAGES = 60;

const isThere = DenokvServer.isThere();
if (!isThere) console.log('tests over a real networked KV are left out: no "denokv" on the path (docs/networked_kv.md)');

/** A test that needs the server. Not told to Deno without one: an ignored test would be counted among those that passed. */
function testOverServer(name: string, test: (t: Deno.TestContext) => Promise<void>): void {
  if (isThere) Deno.test(name, test);
}

async function startServer(): Promise<DenokvServer> {
  const server = new DenokvServer();
  await server.start();
  // Where Deno itself looks for it.
  Deno.env.set("DENO_KV_ACCESS_TOKEN", server.token);
  return server;
}

/** Settings with which `serve` starts over the networked KV at `url`. */
async function networkedEnv(url: string, token: string): Promise<Record<string, string>> {
  await using folder = await storeFolder();
  return { ...await productionEnv(folder), KV_URL: url, DENO_KV_ACCESS_TOKEN: token };
}

Deno.test("task serve says in one line that the networked KV is not there", async () => {
  const { code, printed } = await runTask("serve", await networkedEnv(`http://127.0.0.1:${freePort()}`, "token")).end();

  assert.equal(code, 1);
  assert.equal(printed.length, 1);
  assert.match(printed[0]!, /^KV_URL with DENO_KV_ACCESS_TOKEN opens no store: .*refused/);
});

Deno.test("task serve says in one line that the networked KV refuses the token", async () => {
  const answer = () => new Response("Invalid access token.", { status: 401 });
  await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, answer);

  const { code, printed } = await runTask("serve", await networkedEnv(`http://127.0.0.1:${server.addr.port}`, "token")).end();

  assert.equal(code, 1);
  assert.equal(printed.length, 1);
  assert.match(printed[0]!, /^KV_URL with DENO_KV_ACCESS_TOKEN opens no store: .*Invalid access token\./);
});

testOverServer("one order from draft to closed over a networked KV", async (t) => {
  await using server = await startServer();
  await using app = await startDemoApp({ kv: await Deno.openKv(server.url) });
  await walkOrderStory(t, app);
});

testOverServer("two processes do each job once, though their networked KV is killed under them", async () => {
  await using server = await startServer();
  const workers = [startWorker(server.url, "send"), startWorker(server.url, "send")];
  const [first, second] = workers.map(({ stdout }) =>
    stdout.pipeThrough(new TextDecoderStream()).pipeThrough(new WholeLines()).getReader()
  );
  const acknowledged = [...await take(first!, MESSAGES), ...await take(second!, MESSAGES)];
  await server.kill();
  await server.start();
  acknowledged.push(...await take(first!, MESSAGES), ...await take(second!, MESSAGES));
  for (const worker of workers) worker.kill("SIGKILL");
  for (const worker of workers) assert.equal((await worker.status).signal, "SIGKILL");
  acknowledged.push(...await take(first!, Infinity), ...await take(second!, Infinity));

  const last = startWorker(server.url, "drain");
  await last.stdout.cancel();
  assert.equal((await last.status).code, 0);
  using kv = await Deno.openKv(server.url);
  await auditEffects(kv, acknowledged);
});

testOverServer("task serve answers 503 while its networked KV is away, and serves again by itself", async () => {
  await using server = await startServer();
  const env = await networkedEnv(server.url, server.token);
  await using process = runTask("serve", env);
  await process.line(/opens once/);
  const ready = async () => {
    const answer = await fetch(`http://127.0.0.1:${env.PORT}/ready`);
    await answer.body?.cancel();
    return answer.status;
  };

  assert.equal(await ready(), 200);
  await server.kill();
  assert.equal(await ready(), 503);
  await server.start();
  let status = 503;
  while (status === 503) status = await ready();
  assert.equal(status, 200);
});

function startWorker(url: string, mode: "send" | "drain"): Deno.ChildProcess {
  // A later life for the one that drains: the leases of those that were killed have ended.
  const args = ["run", "--no-check", "--unstable-kv", "-A", WORKER, url, mode === "drain" ? "1" : "0", mode];
  return new Deno.Command(Deno.execPath(), { args, stdout: "piped", stderr: "inherit" }).spawn();
}

/** The next lines, fewer when there are no more. */
async function take(lines: ReadableStreamDefaultReader<string>, count: number): Promise<string[]> {
  const taken: string[] = [];
  while (taken.length < count) {
    const { done, value } = await lines.read();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

testOverServer("a store over a networked KV is backed up, and restored into an empty one", async () => {
  await using server = await startServer();
  await using other = await startServer();
  await using folder = await storeFolder();
  const file = `${folder.path}/taken.backup`;
  const app = await startDemoApp({ kv: await Deno.openKv(server.url) });
  await app[Symbol.asyncDispose]();

  const from = { KV_URL: server.url, DENO_KV_ACCESS_TOKEN: server.token, BACKUP_DIR: folder.path };
  const taken = await runTask("backup", from, file).end();
  assert.match(taken.printed.join("\n"), /verified: .* of one moment/);
  const into = { ...from, KV_URL: other.url, DENO_KV_ACCESS_TOKEN: other.token };
  const restored = await runTask("restore", into, file).end();
  assert.match(restored.printed.join("\n"), /is ready to be served/);
});
