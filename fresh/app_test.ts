import assert from "node:assert/strict";
import { App, createDefine, HttpError } from "fresh";
import { asker } from "./testing/build_fixture.ts";

interface State {
  trail: string;
}

const define = createDefine<State>();

const follow = (name: string) =>
  define.middleware((ctx) => {
    ctx.state.trail = (ctx.state.trail ?? "") + name;
    return ctx.next();
  });

const showTrail = define.middleware((ctx) => new Response(ctx.state.trail));

async function textOf(answer: Promise<Response>): Promise<string> {
  return await (await answer).text();
}

Deno.test("App.use() covers the routes added after it, in order", async () => {
  const ask = asker(
    new App<State>().use(follow("A"), follow("B")).get("/one", showTrail).use(follow("C")).get("/two", showTrail),
  );
  assert.equal(await textOf(ask("/one")), "AB");
  assert.equal(await textOf(ask("/two")), "ABC");
});

Deno.test("App.use() with a path covers only what is below it", async () => {
  const ask = asker(
    new App<State>().use(follow("A")).use("/admin", follow("B")).get("/admin/users", showTrail).get("/orders", showTrail),
  );
  assert.equal(await textOf(ask("/admin/users")), "AB");
  assert.equal(await textOf(ask("/orders")), "A");
});

Deno.test("App routes each method to its handler, HEAD to that of GET", async () => {
  const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
  const app = new App();
  for (const method of methods) {
    app[method.toLowerCase() as "get"]("/", () => new Response(null, { headers: { method } }));
  }
  const ask = asker(app);
  for (const method of methods) assert.equal((await ask("/", { method })).headers.get("method"), method);
  assert.equal((await ask("/", { method: "HEAD" })).headers.get("method"), "GET");
});

Deno.test("App answers HEAD without a body", async () => {
  const response = await asker(new App().get("/", () => new Response("text", { status: 201 })))("/", { method: "HEAD" });
  assert.equal(response.status, 201);
  assert.equal(response.headers.get("Content-Type"), "text/plain;charset=UTF-8");
  assert.equal(await response.text(), "");
});

Deno.test("App.all() answers every method", async () => {
  const ask = asker(new App().all("/any", (ctx) => new Response(ctx.req.method)));
  assert.equal(await textOf(ask("/any", { method: "DELETE" })), "DELETE");
  assert.equal(await textOf(ask("/any", { method: "OPTIONS" })), "OPTIONS");
});

Deno.test("App answers 405 where a path has no handler for the method", async () => {
  const response = await asker(new App().get("/", () => new Response("ok")))("/", { method: "PUT" });
  assert.equal(response.status, 405);
});

Deno.test("App names the methods of a path in Allow with a 405 [stand-in]", async () => {
  const app = new App().get("/orders/:id", () => new Response("ok")).post("/orders/:id", () => new Response("ok"));
  const response = await asker(app)("/orders/1", { method: "DELETE" });
  assert.equal(response.headers.get("Allow"), "GET, HEAD, POST");
});

Deno.test("App prefers a fixed path to a pattern, then the pattern added first", async () => {
  const ask = asker(
    new App().get("/orders/:id", (ctx) => new Response(`id ${ctx.params.id}`)).get("/orders/*", () => new Response("late"))
      .get("/orders/new", () => new Response("new")),
  );
  assert.equal(await textOf(ask("/orders/new")), "new");
  assert.equal(await textOf(ask("/orders/caf%C3%A9")), "id café");
});

Deno.test("App answers a fixed path with a slash at the end and without", async () => {
  const ask = asker(new App().get("/orders", () => new Response("orders")).get("/sites/", () => new Response("sites")));
  for (const path of ["/orders", "/orders/", "http://localhost//orders"]) assert.equal(await textOf(ask(path)), "orders");
  for (const path of ["/sites/", "/sites"]) assert.equal(await textOf(ask(path)), "sites");
});

Deno.test("Context.params leaves encoded what has a meaning in addresses, and has '' for what is not there", async () => {
  const ask = asker(new App().get("/orders/:id{/:part}?", (ctx) => Response.json(ctx.params)));
  assert.deepEqual(await (await ask("/orders/a%2Fb%20c")).json(), { id: "a%2Fb c", part: "" });
});

Deno.test("Context.params leaves what is no percent-encoding as it is [stand-in]", async () => {
  const ask = asker(new App().get("/orders/:id", (ctx) => new Response(ctx.params.id!)));
  assert.equal(await textOf(ask("/orders/%ff")), "%ff");
});

Deno.test("App tries later patterns when an earlier one lacks the method [stand-in]", async () => {
  const ask = asker(new App().post("/:a", () => new Response("post")).get("/:b", () => new Response("get")));
  assert.equal(await textOf(ask("/x")), "get");
});

Deno.test("App leaves patterns with expressions to URLPattern", async () => {
  const ask = asker(new App().get("/n/:number(\\d+)", (ctx) => new Response(ctx.params.number!)));
  assert.equal(await textOf(ask("/n/42")), "42");
  assert.equal((await ask("/n/x")).status, 404);
});

Deno.test("Context.route is the matched pattern from the first middleware on, null if there is none", async () => {
  const seen: (string | null)[] = [];
  const ask = asker(
    new App().use((ctx) => {
      seen.push(ctx.route);
      return ctx.next();
    }).get("/fixed", () => new Response()).get("/orders/:id", () => new Response()),
  );
  await ask("/fixed");
  await ask("/orders/7");
  await ask("/unknown");
  assert.deepEqual(seen, ["/fixed", "/orders/:id", null]);
});

Deno.test("App runs root middleware for unknown paths and answers 404", async () => {
  let passed = false;
  const ask = asker(
    new App().use((ctx) => {
      passed = true;
      return ctx.next();
    }).get("/", () => new Response("ok")),
  );
  assert.equal((await ask("/unknown")).status, 404);
  assert.ok(passed);
});

Deno.test("App passes an error through middleware as a throw, with ctx.error set", async () => {
  const thrown = new Error("broken");
  const caught: unknown[] = [];
  const ask = asker(
    new App().onError("*", (ctx) => {
      caught.push(ctx.error);
      return new Response("sorry", { status: 500 });
    }).use(async (ctx) => {
      try {
        return await ctx.next();
      } catch (error) {
        caught.push(error, ctx.error);
        throw error;
      }
    }).get("/", () => {
      throw thrown;
    }),
  );
  assert.equal(await textOf(ask("/")), "sorry");
  assert.deepEqual(caught, [thrown, thrown, thrown]);
});

Deno.test("App.onError() below a path catches there first", async () => {
  const fail = () => Promise.reject(new Error("broken"));
  const ask = asker(
    new App().onError("*", () => new Response("outer")).onError("/in", () => new Response("inner"))
      .get("/in/x", fail).get("/out/x", fail),
  );
  assert.equal(await textOf(ask("/in/x")), "inner");
  assert.equal(await textOf(ask("/out/x")), "outer");
});

Deno.test("App.notFound() answers unknown paths and thrown 404s, onError() the rest", async () => {
  const ask = asker(
    new App().notFound(() => new Response("nowhere", { status: 404 })).onError("*", () => new Response("broken", { status: 500 }))
      .get("/hidden", () => Promise.reject(new HttpError(404))).get("/bad", () => Promise.reject(new HttpError(500))),
  );
  assert.equal(await textOf(ask("/unknown")), "nowhere");
  assert.equal(await textOf(ask("/hidden")), "nowhere");
  assert.equal(await textOf(ask("/bad")), "broken");
});

Deno.test("App without error page shows nothing of an unexpected error", async () => {
  const logged: unknown[] = [];
  const { error } = console;
  console.error = (...args) => logged.push(...args);
  try {
    const response = await asker(new App().get("/", () => Promise.reject(new Error("secret"))))("/");
    assert.equal(response.status, 500);
    assert.ok(!(await response.text()).includes("secret"));
    assert.ok(logged.length > 0);
  } finally {
    console.error = error;
  }
});

Deno.test("App.mountApp() adds another application below a path", async () => {
  const inner = new App<State>().use(follow("in")).get("/", showTrail).get("/:name", (ctx) => new Response(ctx.params.name!));
  const ask = asker(new App<State>().use(follow("out ")).mountApp("/api", inner));
  assert.equal(await textOf(ask("/api")), "out in");
  assert.equal(await textOf(ask("/api/orders")), "orders");
  assert.equal((await ask("/orders")).status, 404);
});

Deno.test("App serves everything below its basePath", async () => {
  const ask = asker(new App({ basePath: "/portal" }).get("/", () => new Response("home")).get("/a", () => new Response("a")));
  assert.equal(await textOf(ask("/portal")), "home");
  assert.equal(await textOf(ask("/portal/a")), "a");
  assert.equal((await ask("/a")).status, 404);
});

Deno.test("Context.redirect() keeps paths on this origin", async () => {
  const ask = asker(
    new App().get("/out", (ctx) => ctx.redirect("//evil.example/x//y?to=//z")).get("/see", (ctx) => ctx.redirect("/there", 303))
      .get("/far", (ctx) => ctx.redirect("https://example.com/")),
  );
  const located = async (path: string) => (await ask(path)).headers.get("Location");
  assert.equal(await located("/out"), "/evil.example/x/y?to=//z");
  assert.equal(await located("/far"), "https://example.com/");
  assert.equal((await ask("/out")).status, 302);
  assert.equal((await ask("/see")).status, 303);
});

Deno.test("Context.text(), html() and json() set the content type", async () => {
  const ask = asker(
    new App().get("/text", (ctx) => ctx.text("t")).get("/html", (ctx) => ctx.html("<p>")).get(
      "/json",
      (ctx) => ctx.json({ a: 1 }, { status: 201 }),
    ),
  );
  assert.match((await ask("/text")).headers.get("Content-Type")!, /^text\/plain/);
  assert.match((await ask("/html")).headers.get("Content-Type")!, /^text\/html/);
  const json = await ask("/json");
  assert.equal(json.status, 201);
  assert.deepEqual(await json.json(), { a: 1 });
});
