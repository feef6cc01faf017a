import assert from "node:assert/strict";
import { type Attributes, trace, type Tracer, type TracerProvider } from "@opentelemetry/api";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { openStore } from "../open.ts";
import { startTracing } from "./in_span.ts";
import { metricsOf } from "./metrics.ts";

interface Made {
  readonly name: string;
  readonly attributes: Attributes;
  isFailed?: boolean;
  isEnded?: boolean;
}

/** Spans that were begun, in their order. */
function recordSpans(): Made[] {
  const made: Made[] = [];
  const startSpan: Tracer["startSpan"] = (name, { attributes = {} } = {}) => {
    const one: Made = { name, attributes: { ...attributes } };
    made.push(one);
    const span = trace.wrapSpanContext({ traceId: "1".repeat(32), spanId: "1".repeat(16), traceFlags: 1 });
    return Object.assign(span, {
      setAttribute(key: string, value: number) {
        one.attributes[key] = value;
        return span;
      },
      setStatus() {
        one.isFailed = true;
        return span;
      },
      end: () => void (one.isEnded = true),
    });
  };
  const startActiveSpan = (...[name, options, work]: [string, { attributes: Attributes }, (span: unknown) => unknown]) =>
    work(startSpan(name, options));
  const tracer = { startSpan, startActiveSpan } as Tracer;
  const provider: TracerProvider = { getTracer: () => tracer };
  trace.disable();
  trace.setGlobalTracerProvider(provider);
  return made;
}

Deno.test("a store that was opened before tracing began makes no spans of its reads; one opened after makes one of each", async (t) => {
  const before = await openStore(":memory:");
  const spans = recordSpans();
  await startTracing();
  const { kv } = await openStore(":memory:");
  const taken = () => spans.splice(0);

  await t.step("none before", async () => {
    await before.kv.get(keys.user("a"));
    for await (const _entry of before.kv.list({ prefix: ["users"] }));
    assert.deepEqual(taken(), []);
  });

  await t.step("get and getMany tell the kind of record, and no more of a key", async () => {
    await kv.get(keys.userByEmail("ines@fret.test"));
    await kv.getMany([keys.user("a"), keys.user("b")]);
    await kv.get(["ines@fret.test"]);
    assert.deepEqual(taken(), [
      { name: "kv get", attributes: { "kv.records": "users_by_email" }, isEnded: true },
      { name: "kv get_many", attributes: { "kv.records": "users", "kv.keys": 2 }, isEnded: true },
      { name: "kv get", attributes: {}, isEnded: true },
    ]);
  });

  await t.step("a list is one span from its first step to its last, however it ends", async () => {
    const commit = new Commit(kv);
    for (const id of ["a", "b", "c"]) commit.put(keys.user(id), id);
    await commit.send();
    taken();
    const iterator = kv.list({ prefix: ["users"] });
    assert.deepEqual(taken(), []);
    await iterator.next();
    assert.deepEqual(taken(), [{ name: "kv list", attributes: { "kv.records": "users" } }]);
    assert.equal((await Array.fromAsync(iterator)).length, 2);
    assert.equal((await Array.fromAsync(kv.list({ prefix: ["users"] }, { limit: 2 }))).length, 2);
    for await (const _entry of kv.list({ start: ["users"], end: ["users_by_email"] })) break;
    assert.deepEqual(taken(), [
      { name: "kv list", attributes: { "kv.records": "users", "kv.entries": 2 }, isEnded: true },
      { name: "kv list", attributes: { "kv.records": "users", "kv.entries": 1 }, isEnded: true },
    ]);
    const cut = kv.list({ prefix: ["users"] }, { cursor: "no cursor" });
    await assert.rejects(cut.next());
    assert.deepEqual(taken(), [
      { name: "kv list", attributes: { "kv.records": "users", "kv.entries": 0 }, isFailed: true, isEnded: true },
    ]);
  });

  assert.deepEqual(metricsOf(kv).kv, { get: 2, get_many: 1, list: 4, commit: 1, conflict: 0 });
  before.kv.close();
  kv.close();
});
