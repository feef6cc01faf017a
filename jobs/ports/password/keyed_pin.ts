import { createHmac, randomInt } from "node:crypto";
import { PIN_DIGITS } from "../../../domain/identity/driver_pin.ts";

/** A new PIN by chance: nobody chooses 123456. */
export function newPin(): string {
  return String(randomInt(10 ** PIN_DIGITS)).padStart(PIN_DIGITS, "0");
}

/** What is hashed of a driver's PIN: keyed by a secret that the store does not have, for a million hashes are soon tried out. */
export function keyedPin(secret: string, driverId: string, pin: string): string {
  return createHmac("sha256", secret).update(`pin:${driverId}:${pin}`).digest("base64url");
}
