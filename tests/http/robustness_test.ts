import assert from "node:assert/strict";
import fc from "fast-check";
import { UPLOAD_BYTES } from "../../routes/(_lib)/read_form.ts";
import { assertSound, envelope, fieldsOnPages, formTargets, OFF_PAGE, send, watchWrites } from "./form_targets.ts";
import { openRouteWorld } from "./route_actors.ts";

const FUZZ = { seed: 20261124, numRuns: 150 };

Deno.test("a form that is forged, too long or no form is refused by every route, and nothing is stored", async () => {
  await using world = await openRouteWorld();
  const all = await formTargets(world);
  const written = watchWrites(world);
  const long = new Uint8Array(UPLOAD_BYTES + 1).fill(120);
  const wrong: string[] = [];
  for (const target of all) {
    const form = () => new URLSearchParams(envelope(target));
    const forged = { ...envelope(target), csrf: "another-session" };
    const { csrf: _, ...withoutToken } = envelope(target);
    const urlencoded = { "content-type": "application/x-www-form-urlencoded" };
    const cases: [number, string, () => Promise<Response>][] = [
      [403, "another site's origin", () => send(world, target, form(), { origin: "https://evil.example" })],
      [403, "a null origin", () => send(world, target, form(), { origin: "null" })],
      [403, "no origin and no fetch metadata", () => send(world, target, form(), { origin: "" })],
      [403, "another site by fetch metadata", () => send(world, target, form(), { origin: "", "sec-fetch-site": "cross-site" })],
      [413, "a body over the limit", () => send(world, target, long.subarray(0, target.limitBytes + 1), urlencoded)],
      [
        413,
        "a body over the limit that does not say so",
        () => send(world, target, streamOf(long, target.limitBytes + 1), urlencoded),
      ],
      [415, "JSON", () => send(world, target, "{}", { "content-type": "application/json" })],
      [415, "plain text", () => send(world, target, "a=b", { "content-type": "text/plain" })],
      [
        400,
        "a multipart body that is none",
        () => send(world, target, "no parts", { "content-type": "multipart/form-data; boundary=x" }),
      ],
      ...target.csrf === null ? [] : [
        [403, "a wrong token", () => send(world, target, new URLSearchParams(forged))] as [
          number,
          string,
          () => Promise<Response>,
        ],
        [403, "no token", () => send(world, target, new URLSearchParams(withoutToken))] as [
          number,
          string,
          () => Promise<Response>,
        ],
        [401, "no session", () => send(world, { ...target, cookie: "" }, form())] as [number, string, () => Promise<Response>],
        [422, "no operation", () => send(world, target, new URLSearchParams({ csrf: target.csrf! }))] as [
          number,
          string,
          () => Promise<Response>,
        ],
      ],
    ];
    for (const [status, what, request] of cases) {
      const response = await request();
      await assertSound(response, `${target.pattern} with ${what}`);
      if (response.status !== status) wrong.push(`${target.pattern} with ${what}: ${response.status}, not ${status}`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(written, [], "nothing was stored");
});

function streamOf(bytes: Uint8Array<ArrayBuffer>, length: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const CHUNK = 256 * 1024;
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent >= length) return controller.close();
      controller.enqueue(bytes.subarray(sent, Math.min(length, sent + CHUNK)));
      sent += CHUNK;
    },
  });
}

const HOSTILE: readonly string[] = [
  "",
  "x".repeat(70_000),
  "\0",
  "-1",
  "1e309",
  "NaN",
  "<script>alert(1)</script>",
  "__proto__",
  "9".repeat(400),
  "\ud800",
];
const HOSTILE_NAMES = [
  "__proto__",
  "constructor",
  "__proto__.polluted",
  "stops.0.__proto__.polluted",
  "stops.-1.id",
  "stops.99999999.id",
  "goods..x",
  "a".repeat(3_000),
];

Deno.test("every field of every form takes anything without a fault, and a refused form stores nothing", async () => {
  await using world = await openRouteWorld();
  const pages = await fieldsOnPages(world);
  const targets = await formTargets(world);
  const written = watchWrites(world);
  for (const [place, target] of targets.entries()) {
    const names = [...pages.get(target.path) ?? [], ...OFF_PAGE[target.pattern] ?? []]
      .filter((name) => name !== "csrf" && name !== "operation" && !(name in target.naming));
    const sendForm = async (form: FormData | URLSearchParams, what: string) => {
      const response = await send(world, target, form);
      await assertSound(response, `${target.pattern} with ${what}`);
      if (response.status < 400) written.length = 0;
    };
    await sendForm(new URLSearchParams(envelope(target)), "nothing filled in");
    for (const [index, name] of names.entries()) {
      const value = HOSTILE[index % HOSTILE.length]!;
      await sendForm(
        new URLSearchParams({ ...envelope(target), [name]: value }),
        `${name} as ${JSON.stringify(value.slice(0, 20))}`,
      );
    }
    for (const value of HOSTILE) {
      const filled = Object.fromEntries(names.map((name) => [name, value]));
      await sendForm(
        new URLSearchParams({ ...filled, ...envelope(target) }),
        `every field as ${JSON.stringify(value.slice(0, 20))}`,
      );
    }
    const files = new FormData();
    for (const name of names) files.append(name, new File(["\xff\xfe"], "../../etc/passwd", { type: "text/html" }));
    const twice = new FormData();
    for (const name of [...names, ...names]) twice.append(name, "1");
    const strange = new FormData();
    for (const name of HOSTILE_NAMES) strange.append(name, "1");
    const many = new FormData();
    // Forms are read by one function: every tenth of them shows what it does with so many fields.
    for (let n = 0; n < (place % 10 === 0 ? 5_000 : 50); n++) many.append(`field${n}`, "x");
    for (
      const [form, what] of [[files, "files everywhere"], [twice, "each field twice"], [strange, "strange names"], [
        many,
        "many fields",
      ]] as const
    ) {
      for (const [name, value] of Object.entries(envelope(target))) form.set(name, value);
      await sendForm(form, what);
    }
    assert.deepEqual(written, [], `${target.pattern}: a refused form stored something`);
  }
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

Deno.test("any bytes as a form are answered without a fault", async () => {
  await using world = await openRouteWorld();
  const all = await formTargets(world);
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 2_000 }),
    fc.string({ unit: "binary", maxLength: 500 }).map((text) => new TextEncoder().encode(text)),
    fc.webQueryParameters().map((text) => new TextEncoder().encode(text)),
  );
  const type = fc.constantFrom("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data");
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...all), body, type, async (target, bytes, contentType) => {
      const response = await send(world, target, new Uint8Array(bytes), { "content-type": contentType });
      await assertSound(response, target.pattern);
      assert.ok(response.status >= 400 || target.csrf === null, `${target.pattern} took a form without its token`);
    }),
    FUZZ,
  );
});
