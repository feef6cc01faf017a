import assert from "node:assert/strict";
import { App, createDefine, page, type PageProps } from "fresh";
import { asset, Head } from "fresh/runtime";
import { asker } from "./testing/build_fixture.ts";

const define = createDefine();

async function textOf(answer: Promise<Response>): Promise<string> {
  return await (await answer).text();
}

Deno.test("Context.render() renders inside layouts and wrapper, from the outside in", async () => {
  const ask = asker(
    new App().appWrapper(({ Component }) => (
      <html>
        <head />
        <body>
          app/<Component />
        </body>
      </html>
    )).layout("*", async ({ Component }) => <>{await Promise.resolve("layout")}/{<Component />}</>)
      .get("/", (ctx) => ctx.render(<b>page</b>, { status: 418, headers: { "X-Tea": "pot" } }))
      .get("/bare", (ctx) => ctx.render(<b>page</b>, {}, { skipAppWrapper: true, skipInheritedLayouts: true })),
  );
  const response = await ask("/");
  assert.equal(response.status, 418);
  assert.equal(response.headers.get("X-Tea"), "pot");
  assert.equal(response.headers.get("Content-Type"), "text/html; charset=utf-8");
  assert.equal(await response.text(), "<!DOCTYPE html><html><head></head><body>app/layout/<b>page</b></body></html>");
  const bare = await textOf(ask("/bare"));
  assert.ok(bare.includes("<body><b>page</b></body>"));
});

Deno.test("App.route() hands the data of its handler to the page", async () => {
  const handler = define.handlers({
    GET: (ctx) => page({ id: ctx.params.id! }, { status: 202, headers: { "X-Id": ctx.params.id! } }),
    POST: () => new Response("posted"),
  });
  const Page = define.page<typeof handler>(({ data, url }) => <p>{data.id} at {url.pathname}</p>);
  const ask = asker(new App().route("/orders/:id", { handler, component: Page }));
  const response = await ask("/orders/7");
  assert.equal(response.status, 202);
  assert.equal(response.headers.get("X-Id"), "7");
  assert.match(await response.text(), /<p>7 at \/orders\/7<\/p>/);
  assert.equal(await textOf(ask("/orders/7", { method: "POST" })), "posted");
});

Deno.test("An async page, layout or wrapper may answer with a Response", async () => {
  const component = async ({ url }: PageProps<unknown, unknown>) =>
    url.search ? await Promise.resolve(new Response("stopped")) : <p>page</p>;
  const ask = asker(new App().route("/", { component }));
  assert.equal(await textOf(ask("/?stop")), "stopped");
  assert.match(await textOf(ask("/")), /<p>page<\/p>/);
});

Deno.test("Head puts its children into the document's head, the last of a kind counts", async () => {
  const ask = asker(
    new App().appWrapper(({ Component }) => (
      <html>
        <head>
          <title>Default</title>
          <meta name="description" content="default" />
        </head>
        <body>
          <Component />
        </body>
      </html>
    )).get("/", (ctx) =>
      ctx.render(
        <main>
          <Head>
            <title>First</title>
          </Head>
          <Head>
            <title>Orders & more</title>
            <meta name="description" content="orders" />
            <link rel="icon" href="/icon.svg" />
          </Head>
        </main>,
      )),
  );
  const html = await textOf(ask("/"));
  const head = html.slice(0, html.indexOf("</head>"));
  assert.deepEqual(html.match(/<title>.*?<\/title>/g), ["<title>Orders &amp; more</title>"]);
  assert.deepEqual(head.match(/content="\w+"/g), ['content="orders"']);
  assert.match(head, /<link rel="icon" href="\/icon.svg"/);
});

const Navigation = () => (
  <nav>
    <a href="/">home</a>
    <a href="/orders">orders</a>
    <a href="/orders?page=2">second page</a>
    <a href="/orders/7">order seven</a>
    <a href="/orders" aria-current="false">own</a>
  </nav>
);

/** The start tag of the link with this text. */
const linkIn = (html: string, text: string) => new RegExp(`<a[^>]*>${text}<`).exec(html)![0];

Deno.test("Links to the current page and to those above it are marked", async () => {
  const html = await textOf(asker(new App().get("/orders", (ctx) => ctx.render(<Navigation />)))("/orders"));
  assert.match(linkIn(html, "home"), /data-ancestor="true"/);
  assert.match(linkIn(html, "orders"), /data-current="true"/);
  assert.match(linkIn(html, "orders"), /aria-current="page"/);
  assert.match(linkIn(html, "second page"), /data-ancestor="true"/);
  assert.doesNotMatch(linkIn(html, "order seven"), /aria-current/);
  assert.doesNotMatch(linkIn(html, "own"), /data-|"page"/);
});

Deno.test("A link with a query is the current one where the page has that query", async () => {
  const html = await textOf(asker(new App().get("/orders", (ctx) => ctx.render(<Navigation />)))("/orders?page=2"));
  assert.match(linkIn(html, "second page"), /aria-current="page"/);
});

Deno.test("Marks on links do not stay for the next page [stand-in]", async () => {
  const navigation = <Navigation />;
  const ask = asker(new App().all("*", (ctx) => ctx.render(navigation)));
  await textOf(ask("/orders"));
  assert.doesNotMatch(linkIn(await textOf(ask("/sites")), "orders"), /aria-current/);
});

Deno.test("Images get the version of their file unless they opt out", async () => {
  const ask = asker(
    new App().get("/", (ctx) =>
      ctx.render(
        <p>
          <img src="/a.png" srcset="/b.png 1x, /c.png 2x" />
          <img src="/d.png" data-fresh-disable-lock />
          <img src="https://example.com/e.png" />
          {asset("/f.svg#icon")}
        </p>,
      )),
  );
  const html = await textOf(ask("/"));
  assert.match(html, /"\/a\.png\?__frsh_c=\w+"/);
  assert.match(html, /"\/b\.png\?__frsh_c=\w+ 1x, \/c\.png\?__frsh_c=\w+ 2x"/);
  assert.match(html, /"\/d\.png"/);
  assert.match(html, /"https:\/\/example\.com\/e\.png"/);
  assert.match(html, /\/f\.svg\?__frsh_c=\w+#icon/);
});
