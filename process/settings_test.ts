import assert from "node:assert/strict";
import { generateVapidKeys } from "../jobs/ports/push/generate_vapid_keys.ts";
import { generateSealKey } from "../jobs/ports/seal/ed25519_seal.ts";
import { COMMAND_VARIABLES } from "./backup/command_settings.ts";
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
const IN_S3 = {
  S3_ENDPOINT: "https://s3.example/",
  S3_REGION: "eu-west-3",
  S3_BUCKET: "documents",
  S3_ACCESS_KEY_ID: "AKIDEXAMPLE",
  S3_SECRET_ACCESS_KEY: "x",
};
const TOPIC = "arn:aws:sns:eu-west-3:123456789012:mails";
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

Deno.test("productionSettings() puts documents into S3 where that is set, unless told otherwise", () => {
  assert.deepEqual(productionSettings(envOf(GOOD)).storage, { target: "kv", s3: null });
  const { target, s3 } = productionSettings(envOf({ ...GOOD, ...IN_S3 })).storage;
  assert.equal(target, "s3");
  assert.deepEqual([s3?.endpoint, s3?.linksDownloads, s3?.archiveClass], ["https://s3.example", false, null]);
  const back = productionSettings(envOf({ ...GOOD, ...IN_S3, DOCUMENT_STORE: "kv", S3_DOWNLOADS: "redirect" })).storage;
  assert.deepEqual([back.target, back.s3?.linksDownloads], ["kv", true]);
});

Deno.test("productionSettings() believes no proxy unless told how many there are", () => {
  assert.equal(productionSettings(envOf(GOOD)).trustedProxies, 0);
  assert.equal(productionSettings(envOf({ ...GOOD, TRUSTED_PROXIES: "2" })).trustedProxies, 2);
});

Deno.test("productionSettings() reads an empty variable as one that is not set", () => {
  assert.equal(productionSettings(envOf({ ...GOOD, PORT: "", KV_URL: "", SMTP_URL: "" })).port, 8000);
});

Deno.test("productionSettings() sends by MAIL_URL, or by SMTP_URL as before", () => {
  assert.equal(productionSettings(envOf({ ...GOOD, SMTP_URL: "smtp://mail.example" })).mail.url, "smtp://mail.example");
  const topic = "arn:aws:sns:eu-west-3:123456789012:mails";
  const { mail } = productionSettings(envOf({ ...GOOD, MAIL_URL: "ses://key:s%2Fcret@eu-west-3", MAIL_EVENTS: topic }));
  assert.deepEqual([mail.url, mail.events], ["ses://key:s%2Fcret@eu-west-3", topic]);
});

Deno.test("productionSettings() sends texts by SMS_URL, and takes keys as deno task vapid makes them", async () => {
  const { publicKey, privateKey } = await generateVapidKeys();
  const sent = { SMS_URL: "ovh://key:s%2Fcret@sms-ab12345-1?consumer-key=c&sender=SYMPHONIA", SMS_MONTHLY_TEXTS: "200" };
  const keys = { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, VAPID_SUBJECT: "mailto:contact@symphonia.example" };
  const { texts, push } = productionSettings(envOf({ ...GOOD, ...sent, ...keys }));
  assert.deepEqual(texts, { url: sent.SMS_URL, monthlyTexts: 200 });
  assert.deepEqual(push, { keys: { publicKey, privateKey }, subject: keys.VAPID_SUBJECT });
  assert.deepEqual(productionSettings(envOf(GOOD)).push, { keys: null, subject: null });
});

Deno.test("productionSettings() takes documents by mail from whom MAIL_INTAKE names, and from nobody without it", () => {
  const intakeOf = (MAIL_INTAKE: string) => productionSettings(envOf({ ...GOOD, MAIL_INTAKE })).mailIntake;
  assert.equal(productionSettings(envOf(GOOD)).mailIntake, null);
  const secret = GOOD.APP_SECRET;
  assert.deepEqual(intakeOf(`rfc822://:${secret}@POD.example?authserv=mx.example`), {
    kind: "rfc822",
    domain: "pod.example",
    secret,
    authserv: "mx.example",
  });
  const read = intakeOf(`ses://AKID:s%2Fcret@pod.example?topic=${TOPIC}&bucket=mails`);
  assert.ok(read?.kind === "ses");
  assert.deepEqual([read.topic, read.bucket?.endpoint, read.bucket?.bucket, read.bucket?.secretAccessKey], [
    TOPIC,
    "https://s3.eu-west-3.amazonaws.com",
    "mails",
    "s/cret",
  ]);
  assert.throws(
    () => demoSettings(envOf({ MAIL_INTAKE: `ses://pod.example?topic=${TOPIC}` }), { appSecret: "", sealKey: "" }),
    /demo/,
  );
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
    ["TRUSTED_PROXIES that is no number", { TRUSTED_PROXIES: "all" }, /^TRUSTED_PROXIES must be/],
    ["TRUSTED_PROXIES that is negative", { TRUSTED_PROXIES: "-1" }, /^TRUSTED_PROXIES must be/],
    ["BACKUP_STORE without S3", { BACKUP_STORE: "s3" }, /^S3_ENDPOINT is missing: BACKUP_STORE/],
    ["BACKUP_STORE of another kind", { BACKUP_STORE: "tape" }, /^BACKUP_STORE must be/],
    ["TEXTRACT_REGION without keys", { TEXTRACT_REGION: "eu-west-3" }, /need each other/],
    ["TEXTRACT_REGION that is none", {
      TEXTRACT_REGION: "paris",
      TEXTRACT_ACCESS_KEY_ID: "x",
      TEXTRACT_SECRET_ACCESS_KEY: "y",
    }, /^TEXTRACT_REGION must be/],
    ["OCR_MONTHLY_PAGES that is no number", { OCR_MONTHLY_PAGES: "many" }, /^OCR_MONTHLY_PAGES must be/],
    ["BACKUP_KEEP that keeps none", { BACKUP_KEEP: "0" }, /^BACKUP_KEEP must be/],
    ["DOCUMENT_STORE that is none", { DOCUMENT_STORE: "disk" }, /^DOCUMENT_STORE must be/],
    ["DOCUMENT_STORE=s3 without S3", { DOCUMENT_STORE: "s3" }, /^S3_ENDPOINT is missing/],
    ["S3_ENDPOINT with a path", { ...IN_S3, S3_ENDPOINT: "https://s3.example/bucket" }, /^S3_ENDPOINT must be/],
    ["S3_ENDPOINT without region", { ...IN_S3, S3_REGION: undefined }, /^S3_REGION is missing/],
    ["S3_ENDPOINT without bucket", { ...IN_S3, S3_BUCKET: undefined }, /^S3_BUCKET is missing/],
    ["S3_ENDPOINT without key id", { ...IN_S3, S3_ACCESS_KEY_ID: undefined }, /^S3_ACCESS_KEY_ID is missing/],
    ["S3_ENDPOINT without secret key", { ...IN_S3, S3_SECRET_ACCESS_KEY: undefined }, /^S3_SECRET_ACCESS_KEY is missing/],
    ["S3_DOWNLOADS that is none", { ...IN_S3, S3_DOWNLOADS: "public" }, /^S3_DOWNLOADS must be/],
    ["short METRICS_TOKEN", { METRICS_TOKEN: "changeme" }, /^METRICS_TOKEN is too weak/],
    ["short BACKUP_SECRET", { BACKUP_SECRET: "changeme" }, /^BACKUP_SECRET is too weak/],
    ["SMTP_URL of another scheme", { SMTP_URL: "https://mail.example" }, /^SMTP_URL must begin/],
    ["MAIL_URL of another scheme", { MAIL_URL: "https://mail.example" }, /^MAIL_URL must be/],
    ["MAIL_URL without a region of SES", { MAIL_URL: "ses://key:secret@symphonia.example" }, /^MAIL_URL must be/],
    ["MAIL_URL without the key of SendGrid", { MAIL_URL: "sendgrid://api.sendgrid.com" }, /^MAIL_URL must be/],
    ["MAIL_INTAKE of another scheme", { MAIL_INTAKE: "https://pod.example" }, /^MAIL_INTAKE must be/],
    ["MAIL_INTAKE without a domain", { MAIL_INTAKE: "rfc822://:secret@localhost" }, /^MAIL_INTAKE must be/],
    [
      "MAIL_INTAKE with a short secret",
      { MAIL_INTAKE: "rfc822://:secret@pod.example" },
      /^the secret in MAIL_INTAKE is too weak/,
    ],
    ["MAIL_INTAKE without SendGrid's key", { MAIL_INTAKE: "sendgrid://:key@pod.example" }, /^MAIL_INTAKE must be/],
    ["MAIL_INTAKE without a topic of SES", { MAIL_INTAKE: "ses://pod.example?topic=x" }, /^MAIL_INTAKE must be/],
    [
      "MAIL_INTAKE with a bucket without its key",
      { MAIL_INTAKE: `ses://pod.example?topic=${TOPIC}&bucket=mails` },
      /^MAIL_INTAKE must be/,
    ],
    ["MAIL_URL beside SMTP_URL", { MAIL_URL: "smtp://mail.example", SMTP_URL: "smtp://mail.example" }, /exclude each other/],
    ["SMS_URL of another scheme", { SMS_URL: "https://sms.example" }, /^SMS_URL must be/],
    ["SMS_URL without a region of SNS", { SMS_URL: "sns://key:secret@symphonia.example" }, /^SMS_URL must be/],
    ["SMS_URL without the consumer key of OVH", { SMS_URL: "ovh://key:secret@sms-ab12345-1" }, /^SMS_URL must be/],
    ["SMS_URL with a sender that is too long", { SMS_URL: "sns://key:secret@eu-west-3?sender=SYMPHONIAAAA" }, /^SMS_URL must be/],
    ["SMS_MONTHLY_TEXTS that is no number", { SMS_MONTHLY_TEXTS: "many" }, /^SMS_MONTHLY_TEXTS must be/],
    ["VAPID_PUBLIC_KEY alone", { VAPID_PUBLIC_KEY: "B".repeat(87) }, /need each other/],
    [
      "VAPID_PRIVATE_KEY that is none",
      { VAPID_PUBLIC_KEY: "B".repeat(87), VAPID_PRIVATE_KEY: "x" },
      /^VAPID_PRIVATE_KEY is no key/,
    ],
    ["VAPID_SUBJECT that is nobody", { VAPID_SUBJECT: "contact@symphonia.example" }, /^VAPID_SUBJECT must begin/],
    ["MAIL_EVENTS without a provider", { MAIL_EVENTS: "x", MAIL_URL: "smtp://mail.example" }, /^MAIL_EVENTS needs/],
    [
      "MAIL_EVENTS of SES that is no topic",
      { MAIL_EVENTS: "x", MAIL_URL: "ses://key:secret@eu-west-3" },
      /^MAIL_EVENTS must be the ARN/,
    ],
    [
      "MAIL_EVENTS of SendGrid that is no key",
      { MAIL_EVENTS: "x", MAIL_URL: "sendgrid://:key@api.sendgrid.com" },
      /^MAIL_EVENTS must be SendGrid/,
    ],
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
  const production = [GOOD, remote, { ...GOOD, ...IN_S3 }].flatMap((values) => namesRead(values, productionSettings));
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
  for (const task of ["backup", "verify", "restore"]) {
    assert.deepEqual(permissions(task), ["--ignore-env", `--allow-env=${COMMAND_VARIABLES}`], task);
  }
  assert.deepEqual(permissions("serve"), ["--ignore-env", `--allow-env=${PRODUCTION_VARIABLES}`]);
});

Deno.test(".env.example lists every setting that is read, and no other", async () => {
  const names = [...(await readRoot(".env.example")).matchAll(/^#?\s?([A-Z0-9_]+)=/gm)].map(([, name]) => name!);
  assert.deepEqual(names.sort(), [...PRODUCTION_VARIABLES].sort());
});

Deno.test("every setting of .env.example stands under a comment that says what it is", async () => {
  const lines = (await readRoot(".env.example")).split("\n");
  for (const [index, line] of lines.entries()) {
    if (/^#?\s?[A-Z_]+=/.test(line)) assert.match(lines[index - 1] ?? "", /^# .+\.$/, line);
  }
});
