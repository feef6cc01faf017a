import { jwtVerify } from "jose";
import type { PushTarget } from "../../../domain/push/push_device.ts";
import { guardedFetch } from "../outgoing/guarded_fetch.ts";
import { certificates } from "../outgoing/certificates_fixture.ts";
import type { OutgoingPort } from "../outgoing/outgoing.ts";

type Bytes = Uint8Array<ArrayBuffer>;
const NAME = "partner.example";
const fromBase64 = (text: string): Bytes => Uint8Array.fromBase64(text, { alphabet: "base64url" });
const toBase64 = (bytes: Uint8Array) => bytes.toBase64({ alphabet: "base64url", omitPadding: true });
const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]): Bytes => new Uint8Array(parts.flatMap((part) => [...part]));

/** What a browser of the tests was sent, as it reads it. */
export interface ReadPush {
  readonly message: unknown;
  readonly subject: string | undefined;
  readonly headers: Readonly<Record<"ttl" | "urgency" | "topic", string | null>>;
}

/** A browser with its keys and the secret that only it knows. Source: RFC 8291. */
export class PushBrowser {
  readonly #keys: CryptoKeyPair;
  readonly #auth = crypto.getRandomValues(new Uint8Array(16));
  readonly #point: Bytes;

  private constructor(keys: CryptoKeyPair, point: Bytes, readonly endpoint: string) {
    this.#keys = keys;
    this.#point = point;
  }

  static async open(endpoint: string): Promise<PushBrowser> {
    const keys = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]) as CryptoKeyPair;
    return new PushBrowser(keys, new Uint8Array(await crypto.subtle.exportKey("raw", keys.publicKey)), endpoint);
  }

  get target(): PushTarget {
    return { endpoint: this.endpoint, p256dh: toBase64(this.#point), auth: toBase64(this.#auth) };
  }

  /** What `PushSubscription.toJSON()` gives. */
  get subscription(): string {
    const { endpoint, p256dh, auth } = this.target;
    return JSON.stringify({ endpoint, expirationTime: null, keys: { p256dh, auth } });
  }

  /** Opens a message with the keys that only this browser has. Source: RFC 8188, 2; RFC 8291, 3.4. */
  async decrypt(body: Bytes): Promise<string> {
    const salt = body.slice(0, 16);
    const keyLength = body[20]!;
    const sender = body.slice(21, 21 + keyLength);
    const senderKey = await crypto.subtle.importKey("raw", sender, { name: "ECDH", namedCurve: "P-256" }, false, []);
    const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: senderKey }, this.#keys.privateKey, 256);
    const info = joined(utf8("WebPush: info\0"), this.#point, sender);
    const material = await derive(this.#auth, new Uint8Array(shared), info, 32);
    const key = await derive(salt, material, utf8("Content-Encoding: aes128gcm\0"), 16);
    const nonce = await derive(salt, material, utf8("Content-Encoding: nonce\0"), 12);
    const opener = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["decrypt"]);
    const record = body.slice(21 + keyLength);
    const plain = new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce }, opener, record));
    const end = plain.findLastIndex((byte) => byte !== 0);
    if (plain[end] !== 2) throw new Error("not the last record");
    return new TextDecoder().decode(plain.subarray(0, end));
  }
}

async function derive(salt: Bytes, material: Bytes, info: Bytes, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", material, "HKDF", false, ["deriveBits"]);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, key, length * 8));
}

/** The push service of a browser, over TLS: checks who sends (RFC 8292) and keeps what it takes; answers with other statuses as it is told. */
export function pushPeer(publicKey: () => Promise<string>) {
  const taken: {
    readonly path: string;
    readonly request: Request;
    readonly body: Bytes;
    readonly subject: string | undefined;
  }[] = [];
  const refusals: number[] = [];
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, cert: certificates.genuine, key: certificates.key, onListen() {} },
    async (request) => {
      const body = await request.bytes();
      const refusal = refusals.shift();
      if (refusal !== undefined) return new Response("no", { status: refusal });
      const [, token, key] = /^vapid t=(\S+), k=(\S+)$/.exec(request.headers.get("authorization") ?? "") ?? [];
      if (token === undefined || key !== await publicKey()) return new Response("who?", { status: 403 });
      const point = fromBase64(key);
      const jwk = { kty: "EC", crv: "P-256", x: toBase64(point.slice(1, 33)), y: toBase64(point.slice(33)) };
      const { payload } = await jwtVerify(token, jwk, { algorithms: ["ES256"], audience: origin });
      const livesSeconds = payload.exp! - Date.now() / 1_000;
      const isWhole = request.headers.get("content-encoding") === "aes128gcm" && request.headers.has("ttl") &&
        body.length <= 4_096;
      if (livesSeconds > 24 * 3_600 || !isWhole) return new Response("bad request", { status: 400 });
      taken.push({ path: new URL(request.url).pathname, request, body, subject: payload.sub });
      return new Response(null, { status: 201 });
    },
  );
  const origin = `https://${NAME}:${server.addr.port}`;
  const outgoing: OutgoingPort = {
    allowPrivate: true,
    fetch: (target, request, signal) =>
      guardedFetch(target, request, {
        timeoutMs: 10_000,
        allowPrivate: true,
        signal,
        authorities: [certificates.authority],
        resolve: () => Promise.resolve(["127.0.0.1"]),
      }),
  };
  return {
    outgoing,
    refusals,
    browser: (name: string) => PushBrowser.open(`${origin}/send/${name}`),
    /** What `browser` was sent, decrypted, oldest first. */
    read: (browser: PushBrowser): Promise<ReadPush[]> =>
      Promise.all(
        taken.filter(({ path }) => browser.endpoint.endsWith(path)).map(async ({ body, subject, request: { headers } }) => ({
          message: JSON.parse(await browser.decrypt(body)),
          subject,
          headers: { ttl: headers.get("ttl"), urgency: headers.get("urgency"), topic: headers.get("topic") },
        })),
      ),
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}
