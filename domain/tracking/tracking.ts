import type { Instant } from "../time/instant.ts";

/** Which vehicle tells its positions for an order, since when and until when. The positions themselves are kept apart, for two months. */
export interface Tracking {
  /** As the sender of the positions names the vehicle: an id of the carrier's address book, or of its telematics. */
  readonly vehicleId: string;
  readonly startedAt: Instant;
  readonly startedBy: string;
  readonly stoppedAt?: Instant;
}
