import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { App } from "fresh";
import { Builder } from "fresh/dev";
import { withFolder, writeFiles } from "./testing/build_fixture.ts";

const FILES = {
  "main.ts": `import { App, staticFiles } from "fresh";
    export const app = new App().use(staticFiles()).fsRoutes();`,
  "islands/Note.tsx": `export default ({ text }: { text: string }) => <b>{text}</b>;`,
  "islands/Note_test.tsx": `throw new Error("a test is no island");`,
  "routes/index.tsx": `import Note from "../islands/Note.tsx";
    export default () => <Note text="hello" />;`,
  "static/app.css": ".a { color: red }\n".repeat(100),
};

type Fetch = (request: Request) => Promise<Response>;

Deno.test("Builder.build() leaves a server.js that serves pages, islands and static files", async () => {
  await withFolder(FILES, async (root) => {
    await new Builder({ root }).build();
    const entry = pathToFileURL(join(root, "_fresh", "server.js")).href;
    const { fetch }: { fetch: Fetch } = (await import(entry)).default;
    const ask = (path: string, headers = {}) => fetch(new Request(`http://localhost${path}`, { headers }));

    const html = await (await ask("/")).text();
    assert.match(html, /<b>hello<\/b>/);
    for (const [, script] of html.matchAll(/"(\/_fresh\/[^"]+\.js)"/g)) {
      assert.match((await ask(script!)).headers.get("Content-Type")!, /javascript/);
    }
    assert.match(await (await ask("/app.css")).text(), /color: red/);
    assert.equal((await ask("/server.js")).status, 404);
  });
});

Deno.test("Builder.build() leaves a server.js that loads a route with its first request [stand-in]", async () => {
  const files = {
    ...FILES,
    "routes/_middleware.ts": `export const handler = (ctx: { next(): Promise<Response> }) => ctx.next();`,
    "routes/late.ts": `(globalThis as { late?: boolean }).late = true;
      export const handler = { POST: () => new Response("posted") };`,
  };
  await withFolder(files, async (root) => {
    await new Builder({ root }).build();
    const { fetch }: { fetch: Fetch } = (await import(pathToFileURL(join(root, "_fresh", "server.js")).href)).default;
    const isLoaded = () => (globalThis as { late?: boolean }).late === true;
    await (await fetch(new Request("http://localhost/"))).text();
    assert.equal(isLoaded(), false);
    assert.equal(await (await fetch(new Request("http://localhost/late", { method: "POST" }))).text(), "posted");
    assert.equal(isLoaded(), true);
    assert.equal((await fetch(new Request("http://localhost/late"))).status, 405);
  });
});

Deno.test("Builder.build() compresses for the disk what it compresses in memory [stand-in]", async () => {
  await withFolder(FILES, async (root) => {
    const builder = new Builder({ root });
    await builder.build();
    const entry = pathToFileURL(join(root, "_fresh", "server.js")).href;
    const { fetch }: { fetch: Fetch } = (await import(entry)).default;
    const { app }: { app: App<unknown> } = await import(pathToFileURL(join(root, "main.ts")).href);
    (await builder.build({ snapshot: "memory" }))(app);

    for (const encoding of ["br", "gzip", "identity"]) {
      const request = () => new Request("http://localhost/app.css", { headers: { "Accept-Encoding": encoding } });
      const [onDisk, inMemory] = [await fetch(request()), await app.handler()(request())];
      assert.deepEqual([...onDisk.headers], [...inMemory.headers]);
      assert.deepEqual(await onDisk.bytes(), await inMemory.bytes());
    }
  });
});

Deno.test("Builder.build() starts a fresh folder each time [stand-in]", async () => {
  await withFolder(FILES, async (root) => {
    const builder = new Builder({ root });
    await builder.build();
    await Deno.remove(join(root, "static", "app.css"));
    await builder.build();
    await assert.rejects(Deno.stat(join(root, "_fresh", "static", "app.css")), Deno.errors.NotFound);
  });
});

Deno.test("Builder.build() names an island file that cannot be bundled [stand-in]", async () => {
  await withFolder(FILES, async (root) => {
    await writeFiles(root, { "islands/Broken.tsx": `import "nowhere"; export default () => <i />;` });
    await assert.rejects(new Builder({ root }).build(), /Broken\.tsx/);
  });
});

Deno.test("Builder.listen() serves pages that reload when the server comes back [stand-in]", async () => {
  await withFolder(FILES, async (root) => {
    const stop = new AbortController();
    const started = Promise.withResolvers<Deno.NetAddr>();
    const served = new Builder({ root }).listen(() => import(pathToFileURL(join(root, "main.ts")).href), {
      hostname: "127.0.0.1",
      port: 0,
      signal: stop.signal,
      onListen: started.resolve,
    });
    const { port } = await started.promise;
    const html = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    assert.match(html, /src="\/_fresh\/js\/reload-[^"]+"/);
    const alive = await fetch(`http://127.0.0.1:${port}/_fresh/alive`);
    const { value } = await alive.body!.getReader().read();
    assert.match(new TextDecoder().decode(value), /data: /);
    stop.abort();
    await served;
  });
});
