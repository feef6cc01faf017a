import { Buffer } from "node:buffer";

const MIN_BYTES = 32;
const MIN_CHARACTERS = 12;

/** Whether a secret looks like one that was made at random: long enough, and of more than a few characters. */
export function isStrong(secret: string): boolean {
  return Buffer.byteLength(secret) >= MIN_BYTES && new Set(secret).size >= MIN_CHARACTERS;
}

/** What to say of one that is not. */
export function tooWeak(name: string): string {
  return `${name} is too weak: at least ${MIN_BYTES} random characters`;
}
