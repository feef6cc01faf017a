import type { Instant } from "../time/instant.ts";

export const PIN_DIGITS = 6;
/** Tries at a PIN before it is locked until the carrier's desk unlocks it: five guesses in a million. */
export const MOST_PIN_TRIES = 5;

/** The PIN by which a driver signs in on a phone that the carrier's drivers share. */
export interface DriverPin {
  readonly orgId: string;
  readonly driverId: string;
  /** PHC string of the keyed PIN: six digits alone could be tried out by whoever has the store. */
  readonly pinHash: string;
  readonly setAt: Instant;
  /** Tries since the last right one. */
  readonly tries: number;
}

/** Whether a PIN opens nothing until the desk unlocks it. */
export function isLocked({ tries }: Pick<DriverPin, "tries">): boolean {
  return tries >= MOST_PIN_TRIES;
}

/** A phone that a carrier's drivers share, each with their PIN. Its link is spent by enrolling it, which gives it another secret. */
export interface SharedPhone {
  readonly orgId: string;
  readonly id: string;
  /** What the desk calls it. */
  readonly name: string;
  /** SHA-256 of the link's secret, then of the phone's own. */
  readonly hash: string;
  readonly createdAt: Instant;
  /** The link opens nothing after that. */
  readonly linkExpiresAt: Instant;
  readonly enrolledAt?: Instant;
  readonly revokedAt?: Instant;
  /** Drivers with a session from this phone, and until when: they are signed out when the phone is withdrawn. */
  readonly drivers: Readonly<Record<string, Instant>>;
}
