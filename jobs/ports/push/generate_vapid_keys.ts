import type { VapidKeys } from "../../../kv/push/vapid_keys.ts";

/** New keys by which browsers know us. Source: RFC 8292, 3. */
export async function generateVapidKeys(): Promise<VapidKeys> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
    "sign",
    "verify",
  ]);
  const point = new Uint8Array(await crypto.subtle.exportKey("raw", publicKey));
  const { d } = await crypto.subtle.exportKey("jwk", privateKey);
  return { publicKey: point.toBase64({ alphabet: "base64url", omitPadding: true }), privateKey: d! };
}
