import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { signatureHeader } from "../../../jobs/deliver_webhook/signature.ts";
import { SECOND_MS } from "../../../domain/time/instant.ts";
import { freePort, whenListening } from "../../../tests/support/product_process.ts";

const SECRET = "whsec_of_the_examples";

interface Language {
  readonly name: string;
  /** Prints the version: whether the language is here. */
  readonly version: readonly [string, string];
  command(port: number, version: string): readonly string[];
}

const file = (name: string): string => fileURLToPath(import.meta.resolve(`./${name}`));

const LANGUAGES: readonly Language[] = [
  { name: "Deno", version: [Deno.execPath(), "--version"], command: () => [Deno.execPath(), "run", "-A", file("receiver.ts")] },
  { name: "Node", version: ["node", "--version"], command: (_port, version) => ["node", ...nodeArguments(version)] },
  { name: "Python", version: ["python3", "--version"], command: () => ["python3", file("receiver.py")] },
  {
    name: "PHP",
    version: ["php", "--version"],
    command: (port) => ["php", "-S", `127.0.0.1:${port}`, file("receiver.php")],
  },
];

/** The first line that a program prints of its version, or null where there is no such program. */
async function versionOf([program, option]: readonly [string, string]): Promise<string | null> {
  try {
    const { success, stdout } = await new Deno.Command(program, { args: [option], stderr: "null" }).output();
    return success ? new TextDecoder().decode(stdout).split("\n")[0]! : null;
  } catch {
    return null;
  }
}

/** Node reads types away by itself from 22.18 on; for an older one they are taken out before. */
function nodeArguments(version: string): string[] {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return [file("receiver.ts")];
  const { code } = transformSync(Deno.readTextFileSync(file("receiver.ts")), { loader: "ts" });
  return ["--input-type=module", "--eval", code];
}

const whenSent = () => Math.floor(Date.now() / SECOND_MS);

/** One request to a receiver, as the product sends it unless told otherwise. */
function sendTo(
  port: number,
  change: { id?: string; timestamp?: number; signed?: string; secrets?: string[]; padding?: number } = {},
) {
  const event = { type: "order.delivered", order: { number: "OT-2026-000001" }, facts: { place: "Besançon" } };
  const body = JSON.stringify(event) + " ".repeat(change.padding ?? 0);
  const { id = crypto.randomUUID(), timestamp = whenSent(), signed = body, secrets = [SECRET] } = change;
  return fetch(`http://127.0.0.1:${port}/`, {
    method: "POST",
    body,
    headers: {
      "x-webhook-id": id,
      "x-webhook-timestamp": String(timestamp),
      "x-webhook-signature": signatureHeader(secrets, timestamp, signed),
    },
  });
}

for (const { name, version, command } of LANGUAGES) {
  const found = await versionOf(version);
  if (found === null) {
    console.log(`the receiver example in ${name} is left out: the language is not here`);
    continue;
  }
  Deno.test(`the receiver example in ${name} takes what is genuine and recent, once`, async () => {
    const port = freePort();
    const [program, ...args] = command(port, found);
    const env = { WEBHOOK_SECRET: SECRET, PORT: String(port) };
    const receiver = new Deno.Command(program!, { args, env, stdout: "null", stderr: "null" }).spawn();
    const answerOf = async (...call: Parameters<typeof sendTo>) => {
      const answer = await sendTo(...call);
      return `${answer.status} ${await answer.text()}`;
    };
    try {
      await whenListening(port, receiver.status);
      const id = crypto.randomUUID();
      assert.equal(await answerOf(port, { id }), "200 taken");
      assert.equal(await answerOf(port, { id }), "200 known");
      assert.equal(await answerOf(port, { secrets: ["whsec_new", SECRET] }), "200 taken");
      assert.equal(await answerOf(port, { secrets: ["whsec_of_somebody_else"] }), "401 bad signature");
      assert.equal(await answerOf(port, { signed: "{}" }), "401 bad signature");
      assert.equal(await answerOf(port, { timestamp: whenSent() - 301 }), "400 too old");
      assert.equal(await answerOf(port, { timestamp: whenSent() + 400 }), "400 too old");
      assert.equal(await answerOf(port, { padding: 256 * 1024 }), "413 too large");
      const unsigned = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: "{}" });
      assert.equal(`${unsigned.status} ${await unsigned.text()}`, "400 too old");
    } finally {
      receiver.kill();
      await receiver.status;
    }
  });
}
