import { Buffer } from "node:buffer";

/** Everything that can be set, read from the environment and checked in this one place. `.env.example` explains each. */
export interface Settings {
  /** "demo" is loopback only and knows made-up secrets; "production" knows none. */
  readonly mode: "demo" | "production";
  readonly port: number;
  readonly hostname: string;
  /** Address that links in mails and on PDFs begin with; no slash at the end. */
  readonly publicUrl: string;
  /** A file of the local store, or the address of a networked one. */
  readonly kvLocation: string;
  readonly kvIsRemote: boolean;
  /** Keys one-time codes. */
  readonly appSecret: string;
  /** PKCS#8 of an Ed25519 key in base64: seals consignment notes. */
  readonly sealKey: string;
  readonly mail: { readonly from: string; readonly smtpUrl: string | null };
  readonly logAllRequests: boolean;
}

/** A setting is missing, weak or wrong: the process must not start. `problems` says which and how to mend it. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  constructor(readonly problems: readonly string[]) {
    super(`settings: ${problems.join("; ")}`);
  }
}

/** The variables that the demo reads: `deno.json` allows its tasks no other. */
export const DEMO_VARIABLES = ["PORT", "KV_PATH", "PUBLIC_URL", "MAIL_FROM", "SMTP_URL", "LOG_REQUESTS"] as const;
/** The variables that production reads. A name that is not here does not compile, and is not allowed to its task either. */
export const PRODUCTION_VARIABLES = [
  ...DEMO_VARIABLES,
  "HOST",
  "KV_URL",
  "DENO_KV_ACCESS_TOKEN",
  "APP_SECRET",
  "SEAL_KEY",
] as const;
type Variable = (typeof PRODUCTION_VARIABLES)[number];

/** Values of the environment, by name. */
export type Environment = (name: Variable) => string | undefined;

/** What the demo uses where nothing is set: made for this run by the caller, never shipped. */
export interface DemoSecrets {
  readonly appSecret: string;
  readonly sealKey: string;
}

const MIN_SECRET_BYTES = 32;

/**
 * Settings of a production process.
 * @throws {SettingsError} naming every setting that is missing, weak or wrong.
 */
export function productionSettings(environment: Environment): Settings {
  const problems: string[] = [];
  const env = unsetWhenEmpty(environment);
  const settings = read(env, "production", problems, {
    appSecret: secret(env, "APP_SECRET", problems),
    sealKey: sealKey(env, problems),
  });
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

/**
 * Settings of the demo: loopback only, secrets of its own.
 * @throws {SettingsError} naming every setting that is wrong.
 */
export function demoSettings(env: Environment, secrets: DemoSecrets): Settings {
  const problems: string[] = [];
  const settings = read(unsetWhenEmpty(env), "demo", problems, secrets);
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

/** File of the local store. */
export function localStore(env: Environment): string {
  return env("KV_PATH") || "data/symphonia.kv";
}

/** As shells and containers have it, an empty variable is one that is not set. */
const unsetWhenEmpty = (env: Environment): Environment => (name) => env(name) || undefined;

function read(env: Environment, mode: Settings["mode"], problems: string[], secrets: DemoSecrets): Settings {
  const port = Number(env("PORT") ?? "8000");
  if (!Number.isInteger(port) || port < 1 || port > 65_535) problems.push("PORT must be a number from 1 to 65535");
  const remote = mode === "demo" ? undefined : env("KV_URL");
  if (remote !== undefined && !/^https?:\/\//.test(remote)) problems.push("KV_URL must begin with http:// or https://");
  if (remote !== undefined && !env("DENO_KV_ACCESS_TOKEN")) problems.push("DENO_KV_ACCESS_TOKEN is missing: KV_URL needs it");
  const smtpUrl = env("SMTP_URL") ?? null;
  if (smtpUrl !== null && !/^smtps?:\/\//.test(smtpUrl)) problems.push("SMTP_URL must begin with smtp:// or smtps://");
  return {
    mode,
    port,
    hostname: mode === "demo" ? "127.0.0.1" : env("HOST") ?? "0.0.0.0",
    publicUrl: publicUrl(env, mode, port, problems),
    kvLocation: remote ?? localStore(env),
    kvIsRemote: remote !== undefined,
    mail: { from: env("MAIL_FROM") ?? "SYMPHONI.A <ne-pas-repondre@symphonia.invalid>", smtpUrl },
    logAllRequests: env("LOG_REQUESTS") === "all",
    ...secrets,
  };
}

function publicUrl(env: Environment, mode: Settings["mode"], port: number, problems: string[]): string {
  const text = env("PUBLIC_URL") ?? (mode === "demo" ? `http://localhost:${port}` : undefined);
  if (text === undefined) {
    problems.push("PUBLIC_URL is missing: the address that links begin with, such as https://symphonia.example");
    return "";
  }
  const url = URL.parse(text);
  if (url === null || !["http:", "https:"].includes(url.protocol)) problems.push("PUBLIC_URL is not an http or https address");
  return text.replace(/\/+$/, "");
}

function secret(env: Environment, name: Variable, problems: string[]): string {
  const value = env(name) ?? "";
  if (value === "") problems.push(`${name} is missing: make one with "openssl rand -base64 32"`);
  else if (Buffer.byteLength(value) < MIN_SECRET_BYTES || new Set(value).size < 12) {
    problems.push(`${name} is too weak: at least ${MIN_SECRET_BYTES} random characters`);
  }
  return value;
}

function sealKey(env: Environment, problems: string[]): string {
  const value = env("SEAL_KEY") ?? "";
  const bytes = Buffer.from(value, "base64");
  if (value === "") {
    problems.push('SEAL_KEY is missing: make one with "openssl genpkey -algorithm ed25519 -outform DER | base64 -w0"');
  } // PKCS#8 of an Ed25519 key is 48 bytes and names the algorithm 1.3.101.112 (RFC 8410).
  else if (bytes.length !== 48 || !bytes.includes(Buffer.from([0x2b, 0x65, 0x70]))) {
    problems.push("SEAL_KEY is not an Ed25519 key in PKCS#8, base64");
  }
  return value;
}
