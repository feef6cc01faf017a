import { executionOf } from "../../../domain/orders/execution.ts";
import type { OrderView } from "../../../domain/orders/parties.ts";
import { type CommercialState, EXECUTION_STATES } from "../../../domain/orders/types.ts";
import type { TradeWords } from "../../../domain/i18n/trade/fr.ts";

/** What a `Track` shows. */
export interface TrackState {
  readonly steps: readonly string[];
  readonly current: number;
  readonly stopped: boolean;
}

/** How far along its commercial way each state is; the ends beside the way stand where they left it. */
const COMMERCIAL_PLACES: Readonly<Record<Exclude<CommercialState, "cancelled">, number>> = {
  draft: 0,
  published: 1,
  negotiating: 1,
  awarded: 1,
  refused: 1,
  expired: 1,
  accepted: 2,
  confirmed: 3,
};
const COMMERCIAL_WAY = ["draft", "published", "accepted", "confirmed"] as const;

/** The commercial life of an order as a line; "confirmed" is its end. */
export function commercialTrack({ commercial, offers, carrier, assignment }: OrderView, trade: TradeWords): TrackState {
  const place = commercial === "cancelled"
    ? assignment ? 3 : carrier ? 2 : offers.length > 0 ? 1 : 0
    : COMMERCIAL_PLACES[commercial];
  const steps = COMMERCIAL_WAY.map((state, index) => trade.commercial[index === place ? commercial : state]);
  const stopped = ["refused", "expired", "cancelled"].includes(commercial);
  return { steps, current: commercial === "confirmed" ? steps.length : place, stopped };
}

/** The run of an order as a line. */
export function executionTrack(order: OrderView, trade: TradeWords): TrackState {
  const steps = EXECUTION_STATES.map((state) => trade.execution[state]);
  const state = executionOf(order);
  return {
    steps,
    current: state === "closed" ? steps.length : EXECUTION_STATES.indexOf(state),
    stopped: order.cancelled !== undefined,
  };
}
