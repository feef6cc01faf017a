import type { TargetFault } from "../../../domain/webhooks/target.ts";

/** The target must not be called, today; a name may lead elsewhere tomorrow. */
export class TargetRefused extends Error {
  override readonly name = "TargetRefused";
  constructor(readonly fault: TargetFault) {
    super(`target refused: ${fault}`);
  }
}

/** The target did not answer in time. */
export class OutgoingTimeout extends Error {
  override readonly name = "OutgoingTimeout";
}
