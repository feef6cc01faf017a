import { Buffer } from "node:buffer";
import type { MailSettings } from "../jobs/ports/mail/open_mail.ts";
import type { MailIntakeSettings } from "../jobs/ports/mail_intake/open_mail_intake.ts";
import type { PushSettings } from "../jobs/ports/push/open_push.ts";
import type { RecogniserSettings } from "../jobs/ports/recogniser/open_recogniser.ts";
import type { RateSettings } from "../jobs/ports/rate_limit/open_rate_limiter.ts";
import type { TextSettings } from "../jobs/ports/text/open_texts.ts";
import { BACKUP_VARIABLES, type BackupSettings, backupSettings } from "./backup/backup_settings.ts";
import { demoMailIntake, mailIntakeSettings } from "./mail_intake_settings.ts";
import { MAIL_VARIABLES, mailSettings } from "./mail_settings.ts";
import { MONITORING_VARIABLES, type MonitoringSettings, monitoringSettings } from "./monitoring_settings.ts";
import { OCR_VARIABLES, ocrSettings } from "./ocr_settings.ts";
import { PUSH_VARIABLES, pushSettings } from "./push_settings.ts";
import { STORAGE_VARIABLES, type StorageSettings, storageSettings } from "./storage_settings.ts";
import { isStrong, tooWeak } from "./strong_secret.ts";
import { TEXT_VARIABLES, textSettings } from "./text_settings.ts";

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
  /** Keys one-time codes, and seals the secrets in the store: another one cannot open those. */
  readonly appSecret: string;
  /** PKCS#8 of an Ed25519 key in base64: seals consignment notes. */
  readonly sealKey: string;
  readonly mail: MailSettings;
  /** Null: no documents come by mail. */
  readonly mailIntake: MailIntakeSettings | null;
  readonly texts: TextSettings;
  readonly push: PushSettings;
  readonly rates: RateSettings;
  /** Webhooks may lead into private networks: in the demo, which reaches this machine only. */
  readonly privateTargets: boolean;
  readonly logAllRequests: boolean;
  /** Origins whose scripts may read answers of the API: "https://partner.example". */
  readonly apiOrigins: readonly string[];
  /** Proxies in front that each add the address they were called by to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  readonly backups: BackupSettings;
  readonly storage: StorageSettings;
  readonly ocr: RecogniserSettings;
  readonly monitoring: MonitoringSettings;
}

/** A setting is missing, weak or wrong: the process must not start. `problems` says which and how to mend it. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  constructor(readonly problems: readonly string[]) {
    super(`settings: ${problems.join("; ")}`);
  }
}

/** The variables that the demo reads: `deno.json` allows its tasks no other. */
export const DEMO_VARIABLES = ["PORT", "KV_PATH", "PUBLIC_URL", "MAIL_FROM", "SMTP_URL", "MAIL_INTAKE", "LOG_REQUESTS"] as const;
/** The variables that production reads. A name that is not here does not compile, and is not allowed to its task either. */
export const PRODUCTION_VARIABLES = [
  ...DEMO_VARIABLES,
  "HOST",
  "KV_URL",
  "DENO_KV_ACCESS_TOKEN",
  "APP_SECRET",
  "SEAL_KEY",
  "API_ORIGINS",
  "TRUSTED_PROXIES",
  "REDIS_URL",
  "UPSTASH_REDIS_REST_URL",
  "UPSTASH_REDIS_REST_TOKEN",
  ...BACKUP_VARIABLES,
  ...STORAGE_VARIABLES,
  ...OCR_VARIABLES,
  ...MAIL_VARIABLES,
  ...TEXT_VARIABLES,
  ...PUSH_VARIABLES,
  ...MONITORING_VARIABLES,
] as const;
type Variable = (typeof PRODUCTION_VARIABLES)[number];

/** Values of the environment, by name. */
export type Environment = (name: Variable) => string | undefined;

/** What the demo uses where nothing is set: made for this run by the caller, never shipped. */
export interface DemoSecrets {
  readonly appSecret: string;
  readonly sealKey: string;
}

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
  const storage = storageSettings(mode === "demo" ? () => undefined : env, problems);
  return {
    mode,
    port,
    hostname: mode === "demo" ? "127.0.0.1" : env("HOST") ?? "0.0.0.0",
    publicUrl: publicUrl(env, mode, port, problems),
    kvLocation: remote ?? localStore(env),
    kvIsRemote: remote !== undefined,
    mail: mailSettings(mode === "demo" ? demoMail(env) : env, problems),
    mailIntake: (mode === "demo" ? demoMailIntake : mailIntakeSettings)(env, problems),
    texts: textSettings(mode === "demo" ? () => undefined : env, problems),
    push: pushSettings(mode === "demo" ? () => undefined : env, problems),
    rates: mode === "demo" ? { kind: "kv" } : rates(env, problems),
    privateTargets: mode === "demo",
    logAllRequests: env("LOG_REQUESTS") === "all",
    storage,
    ocr: ocrSettings(mode === "demo" ? () => undefined : env, problems),
    monitoring: monitoringSettings(mode === "demo" ? () => undefined : env, problems),
    backups: backupSettings(mode === "demo" ? () => undefined : env, { kvPath: localStore(env), s3: storage.s3 }, problems),
    apiOrigins: mode === "demo" ? [] : origins(env, problems),
    trustedProxies: mode === "demo" ? 0 : trustedProxies(env, problems),
    ...secrets,
  };
}

/** The demo reaches mail servers of this machine alone. */
const demoMail = (env: Environment): Environment => (name) => name === "MAIL_FROM" || name === "SMTP_URL" ? env(name) : undefined;

/** Where requests are counted: on Upstash, on a plain Redis, or in the store where neither is set. */
function rates(env: Environment, problems: string[]): RateSettings {
  const [plain, url, token] = [env("REDIS_URL"), env("UPSTASH_REDIS_REST_URL"), env("UPSTASH_REDIS_REST_TOKEN")];
  if (plain !== undefined && !/^rediss?:\/\//.test(plain)) problems.push("REDIS_URL must begin with redis:// or rediss://");
  if (url !== undefined && !url.startsWith("https://")) problems.push("UPSTASH_REDIS_REST_URL must begin with https://");
  if ((url === undefined) !== (token === undefined)) {
    problems.push("UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN need each other");
  }
  if (plain !== undefined && url !== undefined) problems.push("REDIS_URL and UPSTASH_REDIS_REST_URL exclude each other");
  if (url !== undefined && token !== undefined) return { kind: "upstash", url, token };
  return plain === undefined ? { kind: "kv" } : { kind: "redis", url: plain };
}

/** Origins as browsers write them, parted by commas or spaces. */
function origins(env: Environment, problems: string[]): readonly string[] {
  const listed = (env("API_ORIGINS") ?? "").split(/[\s,]+/).filter(Boolean);
  if (listed.some((origin) => !/^https?:/.test(origin) || URL.parse(origin)?.origin !== origin)) {
    problems.push("API_ORIGINS must list origins such as https://partner.example, with no path");
  }
  return listed;
}

/** More stand in front of nothing: a larger number is a slip, and would believe what clients say. */
const MOST_PROXIES = 5;

function trustedProxies(env: Environment, problems: string[]): number {
  const count = Number(env("TRUSTED_PROXIES") ?? "0");
  if (Number.isInteger(count) && count >= 0 && count <= MOST_PROXIES) return count;
  problems.push(`TRUSTED_PROXIES must be a number from 0 to ${MOST_PROXIES}`);
  return 0;
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
  else if (!isStrong(value)) problems.push(tooWeak(name));
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
