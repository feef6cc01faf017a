import assert from "node:assert/strict";
import { freePort, type ProductProcess } from "../../support/product_process.ts";
import { runTask, signIn, storeFolder } from "./process_fixture.ts";

/** What a process that was told to stop may take. */
const STOP_MS = 5_000;

async function startDemo(port: number, folder: string): Promise<ProductProcess> {
  const demo = runTask("start", { PORT: String(port), KV_PATH: `${folder}/demo.kv` });
  await demo.line(/opens once/);
  return demo;
}

/** A request whose body has begun and not ended: under way for as long as the test wants. */
async function beginRequest(port: number, body: string): Promise<{ finish(): Promise<string>; close(): void }> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  const head = [
    "POST /language HTTP/1.1",
    `Host: localhost:${port}`,
    `Origin: http://localhost:${port}`,
    "Connection: close",
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${body.length}`,
    "Expect: 100-continue",
    "\r\n",
  ];
  await connection.write(new TextEncoder().encode(head.join("\r\n")));
  // Said by the server once the handler reads the body: from here on the request is under way.
  const said = new Uint8Array(100);
  const length = await connection.read(said);
  assert.match(new TextDecoder().decode(said.subarray(0, length ?? 0)), /^HTTP\/1\.1 100 Continue\r\n/);
  return {
    async finish() {
      await connection.write(new TextEncoder().encode(body));
      return await new Response(connection.readable).text();
    },
    close: () => connection.close(),
  };
}

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  Deno.test(`${signal} to the task: no new requests, those under way are answered, then the process ends`, async () => {
    await using folder = await storeFolder();
    const port = freePort();
    await using demo = await startDemo(port, folder.path);
    const request = await beginRequest(port, "lang=en&back=%2F");

    demo.kill(signal);
    await demo.line(/^stopping/);
    const late = await fetch(`http://127.0.0.1:${port}/health`);
    const answer = await request.finish();

    assert.equal(late.status, 503);
    await late.body?.cancel();
    assert.match(answer, /^HTTP\/1\.1 303 /);
    assert.equal((await demo.end()).code, 0);
  });
}

Deno.test("SIGTERM ends the stream of a live page cleanly, and before the requests under way are over", async () => {
  await using folder = await storeFolder();
  const port = freePort();
  await using demo = await startDemo(port, folder.path);
  const cookie = await signIn(`http://localhost:${port}`, "admin@demo.test");
  const live = await fetch(`http://localhost:${port}/admin/kv/live`, { headers: { cookie } });
  const events = live.body!.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
  assert.match((await events.next()).value!, /^retry:/);
  const request = await beginRequest(port, "lang=en&back=%2F");

  demo.kill("SIGTERM");
  for (let event = await events.next(); !event.done; event = await events.next());
  const answer = await request.finish();

  assert.match(answer, /^HTTP\/1\.1 303 /);
  assert.equal((await demo.end()).code, 0);
});

Deno.test("SIGTERM ends the process within five seconds although a request never ends", async () => {
  await using folder = await storeFolder();
  const port = freePort();
  await using demo = await startDemo(port, folder.path);
  const request = await beginRequest(port, "lang=en&back=%2F");

  demo.kill("SIGTERM");
  await demo.line(/^stopping/);
  const tooLate = setTimeout(() => demo.kill("SIGKILL"), STOP_MS);
  const { code } = await demo.end();
  clearTimeout(tooLate);

  assert.equal(code, 0);
  request.close();
});
