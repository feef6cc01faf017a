/**
 * Receives webhooks of SYMPHONI.A, in Deno (`deno run -A receiver.ts`) or Node 22.18 and later (`node receiver.ts`).
 * Settings: WEBHOOK_SECRET, the secret that was shown when you created the webhook; PORT, 8787 unless set.
 */
import { Buffer } from "node:buffer";
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import process from "node:process";

const SECRET = process.env.WEBHOOK_SECRET ?? "";
const MAX_AGE_SECONDS = 300;
const MAX_BYTES = 256 * 1024;
if (SECRET === "") throw new Error("WEBHOOK_SECRET is not set");

/** Whether one of the signatures is ours: there are two while a secret is being changed. */
function isGenuine(header: string, timestamp: string, body: Uint8Array): boolean {
  const expected = createHmac("sha256", SECRET).update(`${timestamp}.`).update(body).digest();
  return header.split(",").some((one) => {
    const [version, hex] = one.trim().split("=");
    const given = Buffer.from(hex ?? "", "hex");
    return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** Whether it was sent just now: an old request that somebody kept and sends again is not. */
function isRecent(timestamp: string): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(Date.now() / 1000 - Number(timestamp)) <= MAX_AGE_SECONDS;
}

/** Ids that were taken. Keep them in your database, in the transaction that does the work. */
const taken = new Set<string>();

const server = createServer(async (request, response) => {
  const answer = (status: number, text: string) => response.writeHead(status).end(text);
  const header = (name: string) => String(request.headers[name] ?? "");
  const [id, timestamp] = [header("x-webhook-id"), header("x-webhook-timestamp")];
  const body = await read(request);
  if (body === null) return answer(413, "too large");
  if (!isRecent(timestamp)) return answer(400, "too old");
  if (!isGenuine(header("x-webhook-signature"), timestamp, body)) return answer(401, "bad signature");
  if (taken.has(id)) return answer(200, "known");
  taken.add(id);
  const event = JSON.parse(new TextDecoder().decode(body));
  console.log(event.type, event.order?.number ?? "");
  // Answer at once, work later: who does not answer within ten seconds is asked again.
  return answer(200, "taken");
});
server.listen(Number(process.env.PORT ?? 8787), "127.0.0.1");

/** The bytes as they came: the signature is over them, not over what JSON makes of them. */
async function read(request: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
