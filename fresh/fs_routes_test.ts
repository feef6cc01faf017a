import assert from "node:assert/strict";
import { withFixture } from "./testing/build_fixture.ts";

const answer = (text: string) => `export const handler = () => new Response(${JSON.stringify(text)});`;
const template = (name: string, config = "{}") =>
  `export const config = ${config};
   export default ({ Component }) => <>${name}/{<Component />}</>;`;
const pageOf = (text: string, config = "{}") =>
  `export const config = ${config};
   export default () => <>${text}</>;`;
const fail = (error: string) => `export const handler = () => { throw ${error}; };`;

const bodyOf = async (answer: Promise<Response>) => /<body>(.*)<\/body>/s.exec(await (await answer).text())?.[1];

Deno.test("fsRoutes() maps files to addresses, the definite before the vague", async () => {
  const show = `export const handler = (ctx) => new Response(ctx.route + " " + JSON.stringify(ctx.params));`;
  const files = [
    "index.ts",
    "about.ts",
    "blog/index.ts",
    "blog/[slug].ts",
    "blog/new.ts",
    "blog/[slug]/[part].ts",
    "blog/[slug]/edit.ts",
    "old/[...path].ts",
    "docs/[[version]]/index.ts",
    "file/[name].json.ts",
    "(group)/grouped.ts",
  ];
  await withFixture(Object.fromEntries(files.map((file) => [`routes/${file}`, show])), async (ask) => {
    const expected = {
      "/": "/ {}",
      "/about": "/about {}",
      "/blog": "/blog {}",
      "/blog/new": "/blog/new {}",
      "/blog/a%20b": '/blog/:slug {"slug":"a b"}',
      "/blog/x/edit": '/blog/:slug/edit {"slug":"x"}',
      "/blog/x/y": '/blog/:slug/:part {"slug":"x","part":"y"}',
      "/old/a/b": '/old/:path* {"path":"a/b"}',
      "/docs/canary": '/docs/:version? {"version":"canary"}',
      "/file/x.json": '/file/:name.json {"name":"x"}',
      "/grouped": "/grouped {}",
      "/about/": "/about {}",
    };
    for (const [path, text] of Object.entries(expected)) assert.equal(await (await ask(path)).text(), text);
    assert.equal((await ask("/docs")).status, 200);
    assert.equal((await ask("/blog/a/b/c")).status, 404);
  });
});

Deno.test("fsRoutes() lets an optional parameter stand alone", async () => {
  await withFixture({ "routes/[[lang]]/index.ts": `export const handler = (ctx) => Response.json(ctx.params);` }, async (ask) => {
    assert.deepEqual(await (await ask("/fr")).json(), { lang: "fr" });
    assert.deepEqual(await (await ask("/")).json(), { lang: "" });
  });
});

Deno.test("fsRoutes() leaves out folders named (_...)", async () => {
  await withFixture({
    "routes/(_lib)/secret.ts": answer("leaked"),
    "routes/admin/(_components)/Box.tsx": pageOf("leaked"),
    "routes/index.ts": answer("ok"),
  }, async (ask) => {
    for (const path of ["/secret", "/admin/Box", "/(_lib)/secret"]) assert.equal((await ask(path)).status, 404);
  });
});

Deno.test("fsRoutes() runs the middleware of each folder from the root down", async () => {
  const follow = (name: string) => `((ctx) => { ctx.state.trail = (ctx.state.trail ?? "") + "${name}"; return ctx.next(); })`;
  const show = `export const handler = (ctx) => new Response(ctx.state.trail);`;
  await withFixture({
    "routes/_middleware.ts": `export const handler = [${follow("A")}, ${follow("B")}];`,
    "routes/admin/_middleware.ts": `export default ${follow("C")};`,
    "routes/(team)/_middleware.ts": `export const handler = ${follow("T")};`,
    "routes/index.ts": show,
    "routes/admin/[id]/users.ts": show,
    "routes/(team)/team.ts": show,
  }, async (ask) => {
    assert.equal(await (await ask("/")).text(), "AB");
    assert.equal(await (await ask("/admin/7/users")).text(), "ABC");
    assert.equal(await (await ask("/team")).text(), "ABT");
  });
});

Deno.test("fsRoutes() nests _app, _layout and page", async () => {
  await withFixture({
    "routes/_app.tsx": `export default ({ Component }) => <html><body>app/<Component /></body></html>;`,
    "routes/_layout.tsx": template("outer"),
    "routes/in/_layout.tsx": `export default async ({ Component }) => <>{await "inner"}/{<Component />}</>;`,
    "routes/alone/_layout.tsx": template("alone", "{ skipInheritedLayouts: true }"),
    "routes/bare/_layout.tsx": template("bare", "{ skipAppWrapper: true, skipInheritedLayouts: true }"),
    "routes/in/index.tsx": pageOf("page"),
    "routes/alone/index.tsx": pageOf("page"),
    "routes/bare/index.tsx": pageOf("page"),
    "routes/plain.tsx": pageOf("page", "{ skipInheritedLayouts: true }"),
  }, async (ask) => {
    assert.equal(await bodyOf(ask("/in")), "app/outer/inner/page");
    assert.equal(await bodyOf(ask("/alone")), "app/alone/page");
    assert.equal(await bodyOf(ask("/bare")), "bare/page");
    assert.equal(await bodyOf(ask("/plain")), "app/page");
  });
});

Deno.test("fsRoutes() shows a page on GET beside a handler for another method", async () => {
  await withFixture({
    "routes/form.tsx": `export const handler = { POST: () => new Response("posted") };
      export default () => <>form</>;`,
  }, async (ask) => {
    assert.equal(await bodyOf(ask("/form")), "form");
    assert.equal((await ask("/form", { method: "HEAD" })).status, 200);
    assert.equal(await (await ask("/form", { method: "POST" })).text(), "posted");
  });
});

Deno.test("fsRoutes() answers 405 with Allow where a route file lacks the method [stand-in]", async () => {
  await withFixture({
    "routes/form.tsx": `export const handler = { POST: () => new Response("posted") };
      export default () => <>form</>;`,
    "routes/_error.tsx": `export default ({ error }) => <>status {error.status}</>;`,
  }, async (ask) => {
    const response = await ask("/form", { method: "DELETE" });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get("Allow"), "GET, HEAD, POST");
    assert.match(await response.text(), /status 405/);
  });
});

Deno.test("fsRoutes() merges files of the same address and different methods [stand-in]", async () => {
  await withFixture({
    "routes/(a)/order.ts": `export const handler = { GET: () => new Response("get") };`,
    "routes/(b)/order.ts": `export const handler = { POST: () => new Response("post") };`,
  }, async (ask) => {
    assert.equal(await (await ask("/order")).text(), "get");
    assert.equal(await (await ask("/order", { method: "POST" })).text(), "post");
  });
});

Deno.test("fsRoutes() answers errors with the nearest _error page, inside its folder's layout", async () => {
  await withFixture({
    "routes/_error.tsx": `export default ({ error }) => <>root {String(error.message)}</>;`,
    "routes/in/_error.tsx": `export default ({ error }) => <>inner {String(error.message)}</>;`,
    "routes/in/_layout.tsx": template("layout"),
    "routes/in/fail.ts": fail(`new Error("broken")`),
    "routes/again/_error.ts": fail(`new Error("again")`),
    "routes/again/fail.ts": fail(`new Error("broken")`),
    "routes/page.tsx": `export default () => { throw new Error("rendering"); };`,
  }, async (ask) => {
    assert.equal(await bodyOf(ask("/in/fail")), "layout/inner broken");
    assert.equal(await bodyOf(ask("/again/fail")), "root again");
    assert.equal(await bodyOf(ask("/page")), "root rendering");
    assert.equal((await ask("/in/fail")).status, 500);
    assert.equal((await ask("/in/fail", { method: "POST" })).status, 500);
  });
});

Deno.test("fsRoutes() gives an error page the status of the HttpError", async () => {
  await withFixture({
    "routes/_error.tsx": `export default ({ error }) => <>status {error.status}</>;`,
    "routes/gone.ts": `import { HttpError } from "fresh"; export const handler = () => { throw new HttpError(410); };`,
  }, async (ask) => {
    assert.equal((await ask("/gone")).status, 410);
    const unknown = await ask("/unknown");
    assert.equal(unknown.status, 404);
    assert.match(await unknown.text(), /status 404/);
  });
});

Deno.test("fsRoutes() takes _404 for what is not found and _500 for the rest", async () => {
  await withFixture({
    "routes/_404.tsx": pageOf("nowhere"),
    "routes/_500.tsx": pageOf("broken"),
    "routes/fail.ts": fail(`new Error("secret")`),
  }, async (ask) => {
    assert.equal(await bodyOf(ask("/unknown")), "nowhere");
    assert.equal(await bodyOf(ask("/fail")), "broken");
  });
});

Deno.test("fsRoutes() takes the pattern of config.routeOverride", async () => {
  await withFixture({
    "routes/page.ts": `export const config = { routeOverride: "/x/:module@:version" };
      export const handler = (ctx) => new Response(ctx.params.module + " " + ctx.params.version);`,
  }, async (ask) => {
    assert.equal(await (await ask("/x/fresh@2")).text(), "fresh 2");
    assert.equal((await ask("/page")).status, 404);
  });
});

Deno.test("fsRoutes() refuses a route file without page or handlers [stand-in]", async () => {
  await assert.rejects(withFixture({ "routes/empty.ts": "export {};" }, () => Promise.resolve()), /relevant exports/);
});
