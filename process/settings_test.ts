import assert from "node:assert/strict";
import { generateSealKey } from "../jobs/ports/seal/ed25519_seal.ts";
import {
  DEMO_VARIABLES,
  demoSettings,
  type Environment,
  PRODUCTION_VARIABLES,
  productionSettings,
  SettingsError,
} from "./settings.ts";

const { privateKey } = await generateSealKey();
const GOOD = {
  APP_SECRET: "q8L0mYVt2w7cJ3xN5rB9aE1dF6gH4kPz",
  SEAL_KEY: privateKey,
  PUBLIC_URL: "https://symphonia.example/",
};
const readRoot = (file: string) => Deno.readTextFile(new URL(`../${file}`, import.meta.url));
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
  const settings = productionSettings(envOf({ ...GOOD, PORT: "9000" }));
  assert.equal(settings.publicUrl, "https://symphonia.example");
  assert.equal(settings.port, 9000);
  assert.equal(settings.kvLocation, "data/symphonia.kv");
});

Deno.test("productionSettings() reads an empty variable as one that is not set", () => {
  assert.equal(productionSettings(envOf({ ...GOOD, PORT: "", KV_URL: "", SMTP_URL: "" })).port, 8000);
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
    ["REDIS_URL of another scheme", { REDIS_URL: "https://redis.example" }, /^REDIS_URL must begin/],
    ["UPSTASH_REDIS_REST_URL without token", { UPSTASH_REDIS_REST_URL: "https://redis.example" }, /need each other/],
    ["API_ORIGINS with a path", { API_ORIGINS: "https://partner.example/app" }, /^API_ORIGINS must list/],
    ["SMTP_URL of another scheme", { SMTP_URL: "https://mail.example" }, /^SMTP_URL must begin/],
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

/** The names that `read` asks for, in alphabetical order. */
function namesRead(values: Record<string, string>, read: (env: Environment) => void): string[] {
  const names = new Set<string>();
  read((name) => {
    names.add(name);
    return values[name];
  });
  return [...names].sort();
}

Deno.test("DEMO_VARIABLES and PRODUCTION_VARIABLES are what is read, and no more", () => {
  const remote = { ...GOOD, KV_URL: "https://kv.example", DENO_KV_ACCESS_TOKEN: "x" };
  const demo = namesRead({}, (env) => demoSettings(env, { appSecret: "a", sealKey: "b" }));
  const production = [GOOD, remote].flatMap((values) => namesRead(values, productionSettings));
  assert.deepEqual(demo, [...DEMO_VARIABLES].sort());
  assert.deepEqual([...new Set(production)].sort(), [...PRODUCTION_VARIABLES].sort());
});

Deno.test("deno.json lets every process read its own variables and no other", async () => {
  const { tasks } = JSON.parse(await readRoot("deno.json")) as { tasks: Record<string, string> };
  const permissions = (task: string) => tasks[task]!.match(/--(allow|ignore)-env\S*/g);
  const demo = `--allow-env=${DEMO_VARIABLES}`;
  // Whatever else a library asks for is not set; so is what esbuild is handed, which gets all of the environment that is seen here.
  assert.deepEqual(permissions("build"), ["--ignore-env"]);
  for (const task of ["start", "seed", "dev"]) assert.deepEqual(permissions(task), ["--ignore-env", demo], task);
  assert.deepEqual(permissions("serve"), ["--ignore-env", `--allow-env=${PRODUCTION_VARIABLES}`]);
});

Deno.test(".env.example lists every setting that is read, and no other", async () => {
  const names = [...(await readRoot(".env.example")).matchAll(/^#?\s?([A-Z_]+)=/gm)].map(([, name]) => name!);
  assert.deepEqual(names.sort(), [...PRODUCTION_VARIABLES].sort());
});

Deno.test("every setting of .env.example stands under a comment that says what it is", async () => {
  const lines = (await readRoot(".env.example")).split("\n");
  for (const [index, line] of lines.entries()) {
    if (/^#?\s?[A-Z_]+=/.test(line)) assert.match(lines[index - 1] ?? "", /^# .+\.$/, line);
  }
});
