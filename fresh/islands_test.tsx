import assert from "node:assert/strict";
import { csp } from "fresh";
import { withFixture } from "./testing/build_fixture.ts";

const COUNTER = `import { useState } from "preact/hooks";
  import { Label } from "../components/Label.tsx";
  interface Props { start: number; on?: Date; children?: preact.ComponentChildren }
  export default function Counter({ start, children }: Props) {
    const [count, setCount] = useState<number>(start);
    return <div><Label text="count"/><button type="button" onClick={() => setCount(count + 1)}>{count}</button>{children}</div>;
  }`;
const FILES = {
  "components/Label.tsx": `export function Label({ text }: { text: string }) { return <b>{text}</b>; }`,
  "islands/Counter.tsx": COUNTER,
  "routes/admin/(_islands)/Sign.tsx": `export function Sign() { return <canvas />; }`,
  "routes/plain.tsx": `export default () => <p>plain</p>;`,
  "routes/index.tsx": `import Counter from "../islands/Counter.tsx";
    export default () => <main><Counter start={3} on={new Date(0)} /></main>;`,
  "routes/admin/index.tsx": `import { Sign } from "./(_islands)/Sign.tsx";
    export default () => <Sign />;`,
  "routes/text.tsx": `import { Label } from "../components/Label.tsx";
    import Counter from "../islands/Counter.tsx";
    export default () => <><Label text="alone" /><Counter start={0}><Label text="slot" /></Counter></>;`,
  "routes/bad.tsx": `import Counter from "../islands/Counter.tsx";
    export default () => <Counter start={() => 1} />;`,
  "routes/unsafe.tsx": `import Counter from "../islands/Counter.tsx";
    export default () => <Counter start="</script><script>alert(1)</script>" />;`,
};

async function pageAt(ask: (path: string) => Promise<Response>, path: string): Promise<string> {
  return await (await ask(path)).text();
}

Deno.test("A page without islands ships no script", async () => {
  await withFixture(FILES, async (ask) => {
    const html = await pageAt(ask, "/plain");
    assert.doesNotMatch(html, /<script|modulepreload/);
  });
});

Deno.test("A page with an island holds its markup and scripts that are served and cached for ever", async () => {
  await withFixture(FILES, async (ask) => {
    for (const [path, markup] of [["/", /<b>count<\/b><button[^>]*>3<\/button>/], ["/admin", /<canvas><\/canvas>/]] as const) {
      const html = await pageAt(ask, path);
      assert.match(html, markup);
      const scripts = [...html.matchAll(/"(\/_fresh\/[^"]+\.js)"/g)].map((match) => match[1]!);
      assert.ok(scripts.length > 0);
      for (const script of new Set(scripts)) {
        const response = await ask(script);
        assert.equal(response.status, 200);
        assert.match(response.headers.get("Content-Type")!, /javascript/);
        assert.equal(response.headers.get("Cache-Control"), "public, max-age=31536000, immutable");
      }
    }
  });
});

Deno.test("An island page preloads only the chunks that it uses, under 15 KB compressed [stand-in]", async () => {
  await withFixture(FILES, async (ask) => {
    const html = await pageAt(ask, "/");
    const preloads = [...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map((match) => match[1]!);
    assert.ok(preloads.some((url) => url.includes("Counter")));
    assert.ok(!preloads.some((url) => url.includes("Sign")));
    let bytes = 0;
    for (const url of preloads) {
      const response = await ask(url);
      bytes += (await new Response(response.body!.pipeThrough(new CompressionStream("gzip"))).arrayBuffer()).byteLength;
    }
    assert.ok(bytes < 15_000, `${bytes} bytes`);
  });
});

Deno.test("Children of an island are rendered on the server, and nothing in an island is one by itself", async () => {
  await withFixture(FILES, async (ask) => {
    const html = await pageAt(ask, "/text");
    assert.match(html, /<b>alone<\/b>/);
    assert.match(html, /<\/button>.*<b>slot<\/b>/s);
  });
});

Deno.test("Props that cannot be sent make the page fail", async () => {
  const { error } = console;
  console.error = () => {};
  try {
    await withFixture(FILES, async (ask) => {
      assert.equal((await ask("/bad")).status, 500);
    });
  } finally {
    console.error = error;
  }
});

Deno.test("Props cannot break out of their script", async () => {
  await withFixture(FILES, async (ask) => {
    assert.doesNotMatch(await pageAt(ask, "/unsafe"), /<script>alert/);
  });
});

Deno.test("The nonce reaches every script of an island page", async () => {
  await withFixture(
    FILES,
    async (ask) => {
      const response = await ask("/");
      const policy = response.headers.get("Content-Security-Policy")!;
      const nonce = /script-src 'self' 'nonce-([a-f0-9]+)'/.exec(policy)![1]!;
      const scripts = (await response.text()).match(/<script[^>]*>/g)!;
      assert.ok(scripts.length > 0);
      for (const script of scripts) assert.ok(script.includes(`nonce="${nonce}"`), script);
    },
    (app) => app.use(csp({ useNonce: true })),
  );
});
