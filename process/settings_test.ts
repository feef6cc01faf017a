import assert from "node:assert/strict";
import { generateSealKey } from "../jobs/ports/seal/ed25519_seal.ts";
import { demoSettings, productionSettings, SettingsError } from "./settings.ts";

const { privateKey } = await generateSealKey();
const GOOD = {
  APP_SECRET: "q8L0mYVt2w7cJ3xN5rB9aE1dF6gH4kPz",
  SEAL_KEY: privateKey,
  PUBLIC_URL: "https://symphonia.example/",
};
const envOf = (values: Record<string, string>) => (name: string) => values[name];

function problemsOf(changes: Record<string, string | undefined>): readonly string[] {
  const values = Object.entries({ ...GOOD, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  try {
    productionSettings(envOf(Object.fromEntries(values)));
  } catch (error) {
    assert.ok(error instanceof SettingsError);
    return error.problems;
  }
  return [];
}

Deno.test("productionSettings() reads good settings and takes the slash off the address", () => {
  const settings = productionSettings(envOf({ ...GOOD, PORT: "9000", ADMIN_EMAIL: "Root@Symphonia.example" }));
  assert.equal(settings.publicUrl, "https://symphonia.example");
  assert.equal(settings.port, 9000);
  assert.equal(settings.adminEmail, "root@symphonia.example");
  assert.equal(settings.kvLocation, "data/symphonia.kv");
});

Deno.test("productionSettings() reads an empty variable as one that is not set", () => {
  assert.equal(productionSettings(envOf({ ...GOOD, PORT: "", KV_URL: "", SMTP_URL: "", ADMIN_EMAIL: "" })).port, 8000);
});

for (
  const [what, changes, named] of [
    ["missing APP_SECRET", { APP_SECRET: undefined }, /^APP_SECRET is missing/],
    ["empty APP_SECRET", { APP_SECRET: "" }, /^APP_SECRET is missing/],
    ["short APP_SECRET", { APP_SECRET: "changeme" }, /^APP_SECRET is too weak/],
    ["APP_SECRET of few characters", { APP_SECRET: "ab".repeat(20) }, /^APP_SECRET is too weak/],
    ["missing SEAL_KEY", { SEAL_KEY: undefined }, /^SEAL_KEY is missing/],
    ["SEAL_KEY of another kind", { SEAL_KEY: btoa("x".repeat(48)) }, /^SEAL_KEY is not an Ed25519 key/],
    ["missing PUBLIC_URL", { PUBLIC_URL: undefined }, /^PUBLIC_URL is missing/],
    ["PUBLIC_URL without scheme", { PUBLIC_URL: "symphonia.example" }, /^PUBLIC_URL is not/],
    ["PORT that is none", { PORT: "70000" }, /^PORT must be/],
    ["KV_URL without scheme", { KV_URL: "kv.example" }, /^KV_URL must begin/],
    ["KV_URL without token", { KV_URL: "https://kv.example" }, /^DENO_KV_ACCESS_TOKEN is missing/],
    ["SMTP_URL of another scheme", { SMTP_URL: "https://mail.example" }, /^SMTP_URL must begin/],
    ["ADMIN_EMAIL that is none", { ADMIN_EMAIL: "root" }, /^ADMIN_EMAIL is not/],
  ] as const
) {
  Deno.test(`productionSettings() names a ${what}`, () => {
    const problems = problemsOf(changes);
    assert.ok(problems.some((problem) => named.test(problem)), problems.join("\n"));
  });
}

Deno.test("productionSettings() names every problem at once and prints no secret", () => {
  const problems = problemsOf({ APP_SECRET: "hunter2", SEAL_KEY: "hunter3", PUBLIC_URL: undefined });
  assert.equal(problems.length, 3);
  assert.doesNotMatch(problems.join("\n"), /hunter/);
});

Deno.test("demoSettings() stays on this machine and in a local store whatever the environment says", () => {
  const env = envOf({ HOST: "0.0.0.0", KV_URL: "https://kv.example", DENO_KV_ACCESS_TOKEN: "x" });
  const settings = demoSettings(env, { appSecret: "a", sealKey: "b" });
  assert.equal(settings.hostname, "127.0.0.1");
  assert.equal(settings.kvLocation, "data/symphonia.kv");
  assert.equal(settings.publicUrl, "http://localhost:8000");
});

Deno.test(".env.example lists every setting that is read, and no other", async () => {
  const source = await Deno.readTextFile(new URL("settings.ts", import.meta.url));
  const example = await Deno.readTextFile(new URL("../.env.example", import.meta.url));
  const names = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))].sort();
  const read = names(source, /(?:\benv\(|secret\(env, )"([A-Z_]+)"/g);
  assert.deepEqual(names(example, /^#?\s?([A-Z_]+)=/gm), read);
});

Deno.test("every setting of .env.example stands under a comment that says what it is", async () => {
  const lines = (await Deno.readTextFile(new URL("../.env.example", import.meta.url))).split("\n");
  for (const [index, line] of lines.entries()) {
    if (/^#?\s?[A-Z_]+=/.test(line)) assert.match(lines[index - 1] ?? "", /^# .+\.$/, line);
  }
});
