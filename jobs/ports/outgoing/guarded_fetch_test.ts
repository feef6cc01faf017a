import assert from "node:assert/strict";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { SECOND_MS } from "../../../domain/time/instant.ts";
import { certificate } from "../mail/certificate_fixture.ts";
import { certificates } from "./certificates_fixture.ts";
import { guardedFetch, MAX_ANSWER_BYTES } from "./guarded_fetch.ts";
import { OutgoingTimeout, TargetRefused } from "./outgoing_faults.ts";

const POST = { method: "POST", headers: { "content-type": "application/json", "x-webhook-id": "W1" }, body: '{"é":1}' } as const;
const LOCAL = { timeoutMs: 10 * SECOND_MS, allowPrivate: true };
const PUBLIC = { timeoutMs: 10 * SECOND_MS, allowPrivate: false };

function serve(answer: (request: Request) => Response | Promise<Response>) {
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, answer);
  return { port: server.addr.port, [Symbol.asyncDispose]: () => server.shutdown() };
}

const refusedFor = (fault: string) => (error: unknown) => error instanceof TargetRefused && error.fault === fault;

Deno.test("guardedFetch() sends method, headers and body, and gives status, headers and body of the answer", async () => {
  const seen: unknown[] = [];
  await using server = serve(async (request) => {
    seen.push([request.method, new URL(request.url).pathname, request.headers.get("x-webhook-id"), await request.text()]);
    return new Response("thanks", { status: 202, headers: { "x-answer": "yes" } });
  });
  const answer = await guardedFetch(`http://127.0.0.1:${server.port}/in`, POST, LOCAL);
  assert.deepEqual(seen, [["POST", "/in", "W1", '{"é":1}']]);
  assert.deepEqual([answer.status, answer.headers.get("x-answer"), await answer.text()], [202, "yes", "thanks"]);
});

Deno.test("guardedFetch() takes an answer without a body", async () => {
  await using server = serve(() => new Response(null, { status: 204 }));
  assert.equal((await guardedFetch(`http://127.0.0.1:${server.port}/`, POST, LOCAL)).status, 204);
});

Deno.test("guardedFetch() follows no redirect", async () => {
  let calls = 0;
  await using server = serve(() => {
    calls++;
    return new Response(null, { status: 307, headers: { location: "/elsewhere" } });
  });
  assert.equal((await guardedFetch(`http://127.0.0.1:${server.port}/`, POST, LOCAL)).status, 307);
  assert.equal(calls, 1);
});

Deno.test("guardedFetch() gives up on a target that does not answer, or does not end its answer", async () => {
  const { promise: never, resolve } = Promise.withResolvers<void>();
  await using server = serve(async ({ url }) => {
    if (url.endsWith("/slow")) await never;
    return new Response(
      new ReadableStream({
        async start(body) {
          body.enqueue(new Uint8Array(10));
          await never;
          body.close();
        },
      }),
    );
  });
  for (const path of ["slow", "unending"]) {
    await assert.rejects(
      guardedFetch(`http://127.0.0.1:${server.port}/${path}`, POST, { ...LOCAL, timeoutMs: 50 }),
      OutgoingTimeout,
    );
  }
  resolve();
});

Deno.test("guardedFetch() reads 16 KiB of an endless body", async () => {
  await using server = serve(() => {
    const endless = new ReadableStream({ pull: (body) => body.enqueue(new Uint8Array(4_000).fill(97)) });
    return new Response(endless);
  });
  const answer = await guardedFetch(`http://127.0.0.1:${server.port}/`, POST, LOCAL);
  assert.equal((await answer.arrayBuffer()).byteLength, MAX_ANSWER_BYTES);
});

Deno.test("guardedFetch() ends with its caller's signal", async () => {
  const { promise: never, resolve } = Promise.withResolvers<Response>();
  const controller = new AbortController();
  await using server = serve(() => {
    controller.abort(new Error("stopping"));
    return never;
  });
  const call = guardedFetch(`http://127.0.0.1:${server.port}/`, POST, { ...LOCAL, signal: controller.signal });
  await assert.rejects(call, /stopping/);
  resolve(new Response());
});

Deno.test("guardedFetch() refuses private targets by their spelling, and plain http", async () => {
  for (const host of ["127.0.0.1", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254", "localhost"]) {
    await assert.rejects(guardedFetch(`https://${host}/`, POST, PUBLIC), refusedFor("not_public"), host);
  }
  await assert.rejects(guardedFetch("http://example.com/", POST, PUBLIC), refusedFor("not_https"));
});

Deno.test("guardedFetch() connects to an address that it has checked, at each attempt", async () => {
  let calls = 0;
  await using server = serve(({ headers }) => {
    calls++;
    return new Response(headers.get("host"));
  });
  const target = `http://partner.example:${server.port}/`;
  const lookups: string[] = [];
  const rebinding = (host: string) => {
    lookups.push(host);
    return Promise.resolve(["127.0.0.1"]);
  };
  const answer = await guardedFetch(target, POST, { ...LOCAL, resolve: rebinding });
  assert.equal(await answer.text(), `partner.example:${server.port}`);
  assert.deepEqual(lookups, ["partner.example"], "one resolution a connection");

  const secure = `https://partner.example:${server.port}/`;
  for (const addresses of [["127.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["::ffff:127.0.0.1"], ["64:ff9b::7f00:1"]]) {
    const resolve = () => Promise.resolve(addresses);
    await assert.rejects(guardedFetch(secure, POST, { ...PUBLIC, resolve }), refusedFor("not_public"), addresses.join());
  }
  assert.equal(calls, 1);
});

Deno.test("guardedFetch() trusts no certificate but those of known authorities", async () => {
  let calls = 0;
  const server = createServer({ cert: certificate.cert, key: certificate.key }, (_request, response) => {
    calls++;
    response.end();
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await listening;
  const { port } = server.address() as AddressInfo;
  await assert.rejects(guardedFetch(`https://localhost:${port}/`, POST, LOCAL), /certificate|issuer/i);
  assert.equal(calls, 0);
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  server.close(() => close());
  await closed;
});

Deno.test("guardedFetch() says what the network said", async () => {
  const server = serve(() => new Response());
  await server[Symbol.asyncDispose]();
  await assert.rejects(guardedFetch(`http://127.0.0.1:${server.port}/`, POST, LOCAL), /refused/i);
});

/** What `guardedFetch` says of a target that calls itself `name` and shows `cert`. */
async function answerOver(cert: string, name: string): Promise<string> {
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, cert, key: certificates.key, onListen() {} },
    async (request) => new Response(`${request.headers.get("host")} got ${await request.text()}`),
  );
  const { port } = server.addr;
  const limits = { ...LOCAL, authorities: [certificates.authority], resolve: () => Promise.resolve(["127.0.0.1"]) };
  try {
    const answer = await guardedFetch(`https://${name}:${port}/`, POST, limits);
    return (await answer.text()).replace(`:${port}`, "");
  } catch (error) {
    return String(error);
  } finally {
    await server.shutdown();
  }
}

Deno.test("guardedFetch() asks the address for the certificate of the name, and says what is wrong with it", async () => {
  const { genuine, expired, selfSigned } = certificates;
  assert.equal(await answerOver(genuine, "partner.example"), 'partner.example got {"é":1}');
  assert.match(await answerOver(genuine, "other.example"), /certificate not valid for name "other\.example"/);
  assert.match(await answerOver(expired, "partner.example"), /certificate expired/);
  assert.match(await answerOver(selfSigned, "partner.example"), /certificate: UnknownIssuer/);
});

Deno.test("guardedFetch() tells the target, before it is trusted, the name and nothing else", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const hello = listener.accept().then(async (connection) => {
    const bytes = new Uint8Array(4_096);
    const length = await connection.read(bytes) ?? 0;
    connection.close();
    return new TextDecoder("latin1").decode(bytes.subarray(0, length));
  });
  const limits = { ...LOCAL, resolve: () => Promise.resolve(["127.0.0.1"]) };
  await assert.rejects(guardedFetch(`https://partner.example:${listener.addr.port}/secret-path`, POST, limits));
  const said = await hello;
  listener.close();
  assert.match(said, /partner\.example/);
  assert.doesNotMatch(said, /secret-path|x-webhook-id/);
});

/** Run in a process of its own, which may do nothing but reach the network, and trusts the authority of the tests as a process does. */
const SECURE_CALL = `
const { guardedFetch } = await import(${JSON.stringify(import.meta.resolve("./guarded_fetch.ts"))});
const limits = { timeoutMs: 10_000, allowPrivate: true, resolve: () => Promise.resolve(["127.0.0.1"]) };
for (const name of ["localhost", "partner.example"]) {
  const call = guardedFetch("https://" + name + ":" + Deno.args[0] + "/", { method: "POST", body: "{}" }, limits);
  console.log(await call.then(async (answer) => answer.status + " " + await answer.text(), () => "refused"));
}
`;

Deno.test("guardedFetch() checks the certificate for the name, and needs no permission but the network's", async () => {
  const folder = await Deno.makeTempDir();
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, cert: certificate.cert, key: certificate.key, onListen() {} },
    async (request) => new Response(`${request.headers.get("host")?.split(":")[0]} ${await request.text()}`),
  );
  try {
    await Deno.writeTextFile(`${folder}/ca.pem`, certificate.ca);
    await Deno.writeTextFile(`${folder}/call.ts`, SECURE_CALL);
    const args = ["run", "--no-prompt", "--no-check", "--allow-read", "--allow-net", "--ignore-env", `--cert=${folder}/ca.pem`];
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: [...args, `${folder}/call.ts`, String(server.addr.port)],
      stderr: "null",
    }).output();
    assert.deepEqual(new TextDecoder().decode(stdout).trim().split("\n"), ["200 localhost {}", "refused"]);
  } finally {
    await server.shutdown();
    await Deno.remove(folder, { recursive: true });
  }
});
