import { Buffer } from "node:buffer";
import type { PushSettings } from "../jobs/ports/push/open_push.ts";

/** The variables of messages to browsers. */
export const PUSH_VARIABLES = ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY", "VAPID_SUBJECT"] as const;

type Environment = (name: (typeof PUSH_VARIABLES)[number]) => string | undefined;

/** The keys that browsers know us by; what is wrong is added to `problems`. Without any the store's own are used. */
export function pushSettings(env: Environment, problems: string[]): PushSettings {
  const [publicKey, privateKey, subject] = PUSH_VARIABLES.map(env);
  if ((publicKey === undefined) !== (privateKey === undefined)) {
    problems.push('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY need each other: make them with "deno task vapid"');
  }
  if (publicKey !== undefined && !isOf(publicKey, 65)) {
    problems.push('VAPID_PUBLIC_KEY is no key: make it with "deno task vapid"');
  }
  if (privateKey !== undefined && !isOf(privateKey, 32)) {
    problems.push('VAPID_PRIVATE_KEY is no key: make it with "deno task vapid"');
  }
  if (subject !== undefined && !/^(mailto:.+@|https:\/\/).+/.test(subject)) {
    problems.push("VAPID_SUBJECT must begin with mailto: or https://");
  }
  return {
    keys: publicKey !== undefined && privateKey !== undefined ? { publicKey, privateKey } : null,
    subject: subject ?? null,
  };
}

function isOf(text: string, bytes: number): boolean {
  return /^[\w-]+$/.test(text) && Buffer.from(text, "base64url").length === bytes;
}
