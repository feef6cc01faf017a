import { randomBytes } from "node:crypto";
import { generateSealKey } from "../jobs/ports/seal/ed25519_seal.ts";
import type { DemoSecrets } from "./settings.ts";

/**
 * The made-up secrets of the demo, kept in `file` (readable by its owner only) so that what was sealed yesterday can be checked today. Made at the
 * first start.
 */
export async function demoSecrets(file: string): Promise<DemoSecrets> {
  try {
    return JSON.parse(await Deno.readTextFile(file));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const secrets: DemoSecrets = {
    appSecret: randomBytes(32).toString("base64"),
    sealKey: (await generateSealKey()).privateKey,
  };
  await Deno.writeTextFile(file, JSON.stringify(secrets), { mode: 0o600, createNew: true });
  return secrets;
}
