import assert from "node:assert/strict";
import { foundPlatform, productionEnv, runTask, storeFolder } from "./process_fixture.ts";

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes?: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}

/** A receiver of OTLP over HTTP, in JSON, that keeps the spans it is sent. */
class Collector implements AsyncDisposable {
  readonly spans: Span[] = [];
  readonly #server: Deno.HttpServer<Deno.NetAddr>;
  #waiting: (() => void)[] = [];

  constructor() {
    this.#server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, (request) => this.#receive(request));
  }

  get address(): string {
    return `http://127.0.0.1:${this.#server.addr.port}`;
  }

  async #receive(request: Request): Promise<Response> {
    if (new URL(request.url).pathname === "/v1/traces") {
      const { resourceSpans } = await request.json() as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
      this.spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)));
      for (const resolve of this.#waiting.splice(0)) resolve();
    } else await request.body?.cancel();
    return Response.json({});
  }

  /** Waits for a span of which `is` holds. */
  async span(is: (span: Span) => boolean): Promise<Span> {
    for (;;) {
      const found = this.spans.find(is);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
  }
}

const attribute = (span: Span, key: string) => span.attributes?.find((one) => one.key === key)?.value.stringValue;

Deno.test("task serve exports spans of requests, reads, commits, jobs and ports, and its log names their trace", async () => {
  await using collector = new Collector();
  await using folder = await storeFolder();
  const env = await productionEnv(folder);
  const origin = `http://127.0.0.1:${env.PORT}`;
  await using server = runTask("serve", {
    ...env,
    LOG_REQUESTS: "all",
    OTEL_DENO: "true",
    OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.address,
    OTEL_BSP_SCHEDULE_DELAY: "100",
  });
  const [, link] = await server.line(/first administrator, opens once: (http:\S+)/);
  await (await foundPlatform(link!)).body?.cancel();
  const body = new URLSearchParams({ email: "ines@fret.test" });
  const answer = await fetch(`${origin}/password-reset?from=ines@fret.test`, {
    method: "POST",
    body,
    headers: { origin: env.PUBLIC_URL!, "x-request-id": "telemetry-test" },
    redirect: "manual",
  });
  await answer.body?.cancel();

  const request = await collector.span(({ name }) => name === "POST /password-reset");
  assert.equal(attribute(request, "http.route"), "/password-reset");
  assert.equal(attribute(request, "request.id"), "telemetry-test");
  const commit = await collector.span(({ name, traceId }) => name === "kv commit" && traceId === request.traceId);
  assert.equal(commit.parentSpanId, request.spanId);
  for (const name of ["kv get", "kv get_many", "kv list"]) {
    const read = await collector.span((span) => span.name === name && attribute(span, "kv.records") !== undefined);
    assert.match(attribute(read, "kv.records")!, /^[a-z_]+$/);
  }
  const within = await collector.span(({ name, traceId }) => name.startsWith("kv get") && traceId === request.traceId);
  assert.equal(within.parentSpanId, request.spanId);
  const job = await collector.span(({ name }) => name === "job reset_password");
  assert.equal(attribute(job, "job.kind"), "reset_password");
  await collector.span(({ name }) => name === "port mail");
  const [, logged] = await server.line(/"requestId":"telemetry-test","traceId":"(\w+)"/);
  assert.equal(logged, request.traceId);
  // The runtime writes the whole address on its own: docs/operations.md says how a collector takes it out.
  const own = (span: Span) => ({ ...span, attributes: span.attributes?.filter(({ key }) => !key.startsWith("url.")) });
  const exported = JSON.stringify(collector.spans.map(own));
  assert.equal(exported.includes("ines@fret.test"), false);
  assert.equal(exported.includes(new URL(link!).pathname), false);
});
