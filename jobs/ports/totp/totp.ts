import { BRAND_NAME } from "../../../domain/brand.ts";
import type { Totp } from "../../../domain/identity/totp.ts";

const PERIOD_SECONDS = 30;
/** What every authenticator understands, whatever the address says. */
const PARAMETERS = { issuer: BRAND_NAME, algorithm: "SHA1", digits: 6, period: PERIOD_SECONDS } as const;
/** Bytes of a secret: as many as the hash has (RFC 4226, 4). */
const SECRET_BYTES = 20;
/** Steps that a clock may be off, before and after. Source: RFC 6238, 5.2. */
const WINDOW = 1;

/** Codes by the library, which is loaded by whoever has a second factor and by nobody else. */
export const totp: Totp = {
  async newSecret() {
    const { Secret } = await import("otpauth");
    return new Secret({ size: SECRET_BYTES }).base32;
  },
  async address(secret, account) {
    return (await generator(secret, account)).toString();
  },
  async stepOf(secret, code, now) {
    const token = code.replace(/\s/g, "");
    if (!/^\d{6}$/.test(token)) return null;
    const delta = (await generator(secret, "")).validate({ token, timestamp: now, window: WINDOW });
    return delta === null ? null : Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
  },
};

async function generator(secret: string, label: string) {
  const { Secret, TOTP } = await import("otpauth");
  return new TOTP({ ...PARAMETERS, label, secret: Secret.fromBase32(secret) });
}
