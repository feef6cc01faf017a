import assert from "node:assert/strict";
import type { Change } from "../../islands/live/changes.ts";
import { Commit } from "../../kv/commit.ts";
import { revokeSessions } from "../../kv/identity/sessions.ts";
import { addNotice } from "../../kv/notices/notices.ts";
import { startTestApp, type TestApp } from "../support/app.ts";
import type { TestBrowser } from "../support/browser.ts";
import { browserOf, OrderWorld, PEOPLE } from "../support/order_world.ts";

interface Told {
  readonly id: string;
  readonly change: Change;
}

/** The events of a stream, one after the other; null at its end. */
class Stream implements AsyncDisposable {
  readonly #reader: ReadableStreamDefaultReader<string>;
  #text = "";

  private constructor(body: NonNullable<Response["body"]>) {
    this.#reader = body.pipeThrough(new TextDecoderStream()).getReader();
  }

  static async open(browser: TestBrowser, path = "/events", lastEventId?: string): Promise<Stream> {
    const answer = await browser.send(path, lastEventId === undefined ? {} : { headers: { "last-event-id": lastEventId } });
    assert.equal(answer.headers.get("content-type"), "text/event-stream");
    return new Stream(answer.body!);
  }

  async next(): Promise<Told | null> {
    for (;;) {
      const event = /id: (\S+)\nevent: change\ndata: (.+)\n\n/.exec(this.#text);
      if (event !== null) {
        this.#text = this.#text.slice(event.index + event[0].length);
        return { id: event[1]!, change: JSON.parse(event[2]!) };
      }
      const { done, value } = await this.#reader.read();
      if (done) return null;
      this.#text += value;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#reader.cancel();
  }
}

async function tell(app: TestApp, orgId: string): Promise<void> {
  const facts = { number: "OT-2026-000001", route: "Lyon (69) → Lille (59)", by: "Karim Benali" };
  const commit = new Commit(app.store.kv);
  addNotice(commit, app.store, { orgId, path: "/industry/orders/order", type: "order.delivered", facts });
  assert.ok(await commit.send());
}

Deno.test("GET /events tells how many notices are unseen, now and after each change", async () => {
  await using app = await startTestApp();
  await tell(app, "shipper");
  await using stream = await Stream.open(await browserOf(app, PEOPLE.shipper));
  assert.deepEqual((await stream.next())?.change, { unseen: 1, unseenWords: "1 non lue" });
  await tell(app, "shipper");
  assert.deepEqual((await stream.next())?.change, { unseen: 2, unseenWords: "2 non lues" });
});

Deno.test("GET /events tells an organisation nothing of another", async () => {
  await using app = await startTestApp();
  await using stream = await Stream.open(await browserOf(app, PEOPLE.carrier));
  assert.equal((await stream.next())?.change.unseen, 0);
  await tell(app, "shipper");
  await tell(app, "carrier");
  assert.equal((await stream.next())?.change.unseen, 1);
});

Deno.test("GET /events resumes: a browser that knows the last event is told of the next one only", async () => {
  await using app = await startTestApp();
  await tell(app, "shipper");
  const browser = await browserOf(app, PEOPLE.shipper);
  const first = await Stream.open(browser);
  const { id } = (await first.next())!;
  await first[Symbol.asyncDispose]();

  await using same = await Stream.open(browser, "/events", id);
  await tell(app, "shipper");
  assert.equal((await same.next())?.change.unseen, 2);

  await using late = await Stream.open(browser, "/events", id);
  assert.equal((await late.next())?.change.unseen, 2);
});

Deno.test("GET /events?order= tells the revision of an order to who may see it, and 404 to others", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.create();
  const browser = await browserOf(app, PEOPLE.shipper);
  await using stream = await Stream.open(browser, `/events?order=${id}`);
  const before = (await stream.next())!.change.revision!;
  await world.publish(id);
  assert.ok((await stream.next())!.change.revision! > before);
  assert.equal((await (await browserOf(app, { ...PEOPLE.carrier, orgId: "stranger" })).send(`/events?order=${id}`)).status, 404);
  assert.equal((await browser.send("/events?order=nothing")).status, 404);
});

Deno.test("GET /events ends with the session", async () => {
  await using app = await startTestApp();
  await using stream = await Stream.open(await browserOf(app, PEOPLE.shipper));
  await stream.next();
  assert.ok(await revokeSessions(new Commit(app.store.kv), PEOPLE.shipper.id).touch("shipper").send());
  assert.equal(await stream.next(), null);
});

Deno.test("GET /events sends somebody without a session to the sign-in", async () => {
  await using app = await startTestApp();
  const browser = await browserOf(app, PEOPLE.shipper);
  await browser.open("/notices");
  await browser.submit("/sign-out");
  assert.equal((await browser.send("/events")).status, 303);
});
