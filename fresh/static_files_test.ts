import assert from "node:assert/strict";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { withFixture } from "./testing/build_fixture.ts";

const CSS = ".a { color: red }\n".repeat(100);
const FILES = {
  "static/app.css": CSS + `.b { background: url("/img/a.svg") }`,
  "static/small.txt": "0123456789",
  "static/img/a.svg": `<svg xmlns="http://www.w3.org/2000/svg"/>`,
  "static/photo é.png": new Uint8Array([137, 80, 78, 71]),
  "routes/index.tsx": `import { asset } from "fresh/runtime";
    export default () => <link rel="stylesheet" href={asset("/app.css")} />;`,
};

async function versioned(ask: (path: string) => Promise<Response>): Promise<string> {
  return /href="(\/app\.css[^"]*)"/.exec(await (await ask("/")).text())![1]!;
}

Deno.test("staticFiles() serves files with type and length, to GET and HEAD", async () => {
  await withFixture(FILES, async (ask) => {
    const response = await ask("/small.txt");
    assert.equal(response.headers.get("Content-Type")?.toLowerCase(), "text/plain; charset=utf-8");
    assert.equal(response.headers.get("Content-Length"), "10");
    assert.equal(await response.text(), "0123456789");
    const head = await ask("/small.txt", { method: "HEAD" });
    assert.equal(head.headers.get("Content-Length"), "10");
    assert.equal(await head.text(), "");
  });
});

Deno.test("staticFiles() knows encoded names in memory, and nothing outside its folder [stand-in]", async () => {
  await withFixture(FILES, async (ask) => {
    assert.equal((await ask("/photo%20%C3%A9.png")).headers.get("Content-Type"), "image/png");
    assert.equal((await ask("/..%2Fmain.ts")).status, 404);
  });
});

Deno.test("staticFiles() refuses other methods and knows nothing else", async () => {
  await withFixture(FILES, async (ask) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) assert.equal((await ask("/small.txt", { method })).status, 405);
    const unknown = ["/missing.css", "/favicon.ico", "/server.js", "/_fresh/server.js", "/static/app.css"];
    for (const path of unknown) assert.equal((await ask(path)).status, 404);
  });
});

Deno.test("staticFiles() names the methods in Allow with a 405 [stand-in]", async () => {
  await withFixture(FILES, async (ask) => {
    assert.equal((await ask("/small.txt", { method: "POST" })).headers.get("Allow"), "GET, HEAD");
  });
});

Deno.test("staticFiles() lets versioned addresses be cached for ever", async () => {
  await withFixture(FILES, async (ask) => {
    const path = await versioned(ask);
    assert.match(path, /\?__frsh_c=/);
    assert.equal((await ask(path)).headers.get("Cache-Control"), "public, max-age=31536000, immutable");
    assert.match((await ask("/app.css")).headers.get("Cache-Control")!, /no-cache/);
  });
});

Deno.test("staticFiles() answers 304 to the tag it gave, in memory too [stand-in]", async () => {
  await withFixture(FILES, async (ask) => {
    const path = await versioned(ask);
    const tag = (await ask(path)).headers.get("ETag")!;
    const again = await ask(path, { headers: { "If-None-Match": tag } });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), "");
    assert.equal((await ask(path, { headers: { "If-None-Match": '"other"' } })).status, 200);
  });
});

Deno.test("staticFiles() gives each file its own version, so that one change leaves the others cached [stand-in]", async () => {
  const versions: string[] = [];
  for (const text of ["a", "b"]) {
    await withFixture({ ...FILES, "static/small.txt": text }, async (ask) => {
      versions.push(await versioned(ask));
    });
  }
  assert.equal(versions[0], versions[1]);
});

Deno.test("staticFiles() does not take an old version for the current one [stand-in]", async () => {
  await withFixture(FILES, async (ask) => {
    assert.equal((await ask("/app.css?__frsh_c=old")).headers.get("Cache-Control"), "no-cache");
  });
});

Deno.test("staticFiles() sends text compressed to who takes it [stand-in]", async () => {
  await withFixture(FILES, async (ask) => {
    const plain = await (await ask("/app.css")).text();
    for (const [encoding, unpack] of [["br", brotliDecompressSync], ["gzip", gunzipSync]] as const) {
      const response = await ask("/app.css", { headers: { "Accept-Encoding": encoding } });
      assert.equal(response.headers.get("Content-Encoding"), encoding);
      assert.equal(response.headers.get("Vary"), "Accept-Encoding");
      const bytes = new Uint8Array(await response.arrayBuffer());
      assert.equal(Number(response.headers.get("Content-Length")), bytes.length);
      assert.equal(unpack(bytes).toString(), plain);
    }
    const refusing = await ask("/app.css", { headers: { "Accept-Encoding": "br;q=0, identity" } });
    assert.equal(refusing.headers.get("Content-Encoding"), null);
    assert.equal((await ask("/photo%20é.png", { headers: { "Accept-Encoding": "br" } })).headers.get("Content-Encoding"), null);
  });
});

Deno.test("staticFiles() serves ranges [stand-in]", async () => {
  await withFixture(FILES, async (ask) => {
    const part = async (Range: string) => {
      const response = await ask("/small.txt", { headers: { Range } });
      return [response.status, response.headers.get("Content-Range"), await response.text()];
    };
    assert.deepEqual(await part("bytes=2-4"), [206, "bytes 2-4/10", "234"]);
    assert.deepEqual(await part("bytes=7-"), [206, "bytes 7-9/10", "789"]);
    assert.deepEqual(await part("bytes=-3"), [206, "bytes 7-9/10", "789"]);
    assert.deepEqual(await part("bytes=5-99"), [206, "bytes 5-9/10", "56789"]);
    assert.deepEqual(await part("bytes=10-"), [416, "bytes */10", ""]);
    assert.deepEqual(await part("bytes=0-1,3-4"), [200, null, "0123456789"]);
    assert.deepEqual(await part("bytes=4-2"), [200, null, "0123456789"]);
    const changed = await ask("/small.txt", { headers: { Range: "bytes=0-1", "If-Range": '"old"' } });
    assert.equal(changed.status, 200);
  });
});

Deno.test("Style sheets get the versions of the files that they name", async () => {
  await withFixture(FILES, async (ask) => {
    const css = await (await ask("/app.css")).text();
    assert.match(css, /url\("\/img\/a\.svg\?__frsh_c=[\w-]+"\)/);
  });
});
