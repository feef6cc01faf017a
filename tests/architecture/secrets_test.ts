import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What the issuers of secrets say that theirs look like. */
const KNOWN: Readonly<Record<string, RegExp>> = {
  "private key": /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z\d+/]{40}/,
  "PKCS#8 of an Ed25519 key": /\bMC4CAQAwBQYDK2VwBCIEI[A-Za-z\d+/]{42}/,
  "AWS key": /\b(?:AKIA|ASIA)[A-Z\d]{16}\b/,
  "GitHub token": /\b(?:gh[opsur]_[A-Za-z\d]{36}|github_pat_\w{60,})\b/,
  "Stripe key": /\b[rs]k_live_[A-Za-z\d]{20,}\b/,
  "Slack token": /\bxox[abprs]-[A-Za-z\d-]{20,}\b/,
  "Google key": /\bAIza[\w-]{35}\b/,
  "token of npm": /\bnpm_[A-Za-z\d]{36}\b/,
  "JSON web token": /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}\b/,
  "password in an address":
    /\b[a-z][a-z\d+]*:\/\/[^\s:/@"'`{}$]+:[^\s:/@"'`{}$]{8,}@(?=[\w-]+\.)(?!(?:127\.0\.0\.1|[\w.-]+\.(?:test|invalid|example))\b)/,
};

/** A value that is given to something named as a secret. */
const ASSIGNED =
  /\b\w*(?:secret|token|password|api_?key|private_?key|credential)\w*["']?\s*[:=]\s*["'`]([A-Za-z\d+/=_-]{24,})["'`]/gi;
/** Bits a character: random base64 of that length has more, words and repeated letters have less. */
const RANDOM_BITS = 4.2;

function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((bits, count) => bits - (count / text.length) * Math.log2(count / text.length), 0);
}

/** What looks like a secret in `text`: the names of what it looks like. */
function secretsIn(text: string): string[] {
  const known = Object.entries(KNOWN).filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  const random = [...text.matchAll(ASSIGNED)].filter(([, value]) => entropyOf(value!) > RANDOM_BITS).map(([found]) => found);
  return [...known, ...random];
}

/** Texts that are under version control, or will be; without a history (a source archive) every file that is not made by the build. */
async function filesOfTree(): Promise<string[]> {
  const { success, stdout } = await new Deno.Command("git", {
    args: ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    cwd: ROOT,
    stderr: "null",
  }).output().catch(() => ({ success: false, stdout: new Uint8Array() }));
  return success ? new TextDecoder().decode(stdout).split("\0").filter(Boolean) : await walk("");
}

async function walk(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(ROOT + folder)) {
    if (/^(\.git|_fresh|node_modules|data|coverage|test-results)$/.test(name)) continue;
    const path = folder === "" ? name : `${folder}/${name}`;
    if (isDirectory) found.push(...await walk(path));
    else found.push(path);
  }
  return found;
}

/** Hashes of packages, and pictures and fonts, are random on purpose. */
const RANDOM_ON_PURPOSE = /^deno\.lock$|\.(png|jpg|jpeg|webp|ico|woff2?|ttf|pdf|kv)$/;

/** Secrets of nothing: what each file needs one for. */
const MADE_UP: Readonly<Record<string, RegExp>> = {
  // The key of a certificate of the test's own mail server.
  "jobs/ports/mail/certificate_fixture.ts": /^private key$/,
  // A setting that is strong enough to be taken.
  "process/settings_test.ts": /^APP_SECRET: /,
};

Deno.test("no file of the tree holds a secret", async () => {
  const found: string[] = [];
  for (const path of (await filesOfTree()).filter((path) => !RANDOM_ON_PURPOSE.test(path))) {
    const text = await Deno.readTextFile(ROOT + path).catch(() => "");
    const secrets = secretsIn(text).filter((secret) => !MADE_UP[path]?.test(secret));
    found.push(...secrets.map((secret) => `${path}: ${secret}`));
  }
  assert.deepEqual(found, []);
});

Deno.test("a secret of each kind is seen", () => {
  // Made here, so that this file holds none.
  const letters = "Zm9QxK2vT7pLr4WcYb8NhD3sGjE6uAfR1iM5oHtB0yVzXqSw";
  const samples: Readonly<Record<string, string>> = {
    "private key": `-----BEGIN ${"PRIVATE"} KEY-----\n${letters}`,
    "PKCS#8 of an Ed25519 key": `MC4CAQAwBQYDK2VwBCIE${"I"}${letters}`,
    "AWS key": `AKIA${"A1B2C3D4E5F6G7H8"}`,
    "GitHub token": `ghp_${letters.slice(0, 36)}`,
    "Stripe key": `sk_${"live"}_${letters.slice(0, 24)}`,
    "Slack token": `xoxb-${letters.slice(0, 24)}`,
    "Google key": `AIza${letters.slice(0, 35)}`,
    "token of npm": `npm_${letters.slice(0, 36)}`,
    "JSON web token": [`eyJ${letters}`, `eyJ${letters}`, letters].join("."),
    "password in an address": `redis://user:${letters.slice(0, 12)}@redis.symphonia.fr`,
  };
  for (const [kind, sample] of Object.entries(samples)) assert.deepEqual(secretsIn(sample), [kind]);
  const assigned = `apiSecret: ${JSON.stringify(letters)}`;
  assert.deepEqual(secretsIn(assigned), [assigned]);
  assert.deepEqual(secretsIn('password: "a-password-of-several-words-for-tests"'), []);
});
