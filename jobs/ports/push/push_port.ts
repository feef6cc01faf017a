import type { PushContent } from "../../../domain/sendings/sending.ts";
import type { PushDevice } from "../../../domain/push/push_device.ts";

/** What is put on the wire. */
export type OutgoingPush = Omit<PushContent, "channel" | "instead">;

/** Messages to browsers that people let us notify. */
export interface PushPort {
  /** The key that browsers know us by: 65 bytes of a point on P-256, base64url. Source: RFC 8292, 3.2. */
  publicKey(): Promise<string>;
  /**
   * Hands a message to the push service of a browser; false when the browser is no longer there.
   * @throws {PermanentFailure} when the service refuses it for good; anything else may be tried again.
   */
  send(device: PushDevice, message: OutgoingPush, signal: AbortSignal): Promise<boolean>;
}
