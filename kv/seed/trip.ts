import type { Party, Place } from "../../domain/directory/types.ts";
import type { DraftStop, OrderDraft } from "../../domain/orders/order_draft.ts";
import type { PalletMode, Priority } from "../../domain/orders/types.ts";
import type { Instant } from "../../domain/time/instant.ts";
import type { Cast } from "./cast.ts";
import type { SiteName } from "./firms.ts";
import type { Goods } from "./goods.ts";

/** Where a truck is wanted, from and to when. */
export interface Call {
  readonly site: SiteName;
  readonly from: Instant;
  readonly to: Instant;
}

/** A transport as its shipper thinks of it: what is loaded where, and the one place where all of it goes. */
export interface Trip {
  readonly reference: string;
  readonly pickups: readonly (Call & { readonly goods: readonly Goods[] })[];
  readonly delivery: Call;
  readonly pallets: PalletMode;
  readonly priceCents: number;
  readonly palletServiceCents?: number;
  readonly priority?: Priority;
  readonly instructions?: string;
}

/** The order that a trip is: stops "p1", "p2" ... and "d1", goods lines "l1" ... */
export function draftOf(cast: Cast, trip: Trip): OrderDraft {
  const { reference, pickups, delivery, pallets, priceCents, palletServiceCents, priority = "normal", instructions } = trip;
  const loads = pickups.flatMap(({ goods }, index) => goods.map((line) => ({ ...line, pickupStopId: `p${index + 1}` })));
  return {
    priority,
    references: { shipper: reference },
    priceCents,
    ...(palletServiceCents !== undefined && { palletServiceCents }),
    ...(instructions !== undefined && { instructions }),
    stops: [
      ...pickups.map((call, index) => stopAt(cast, call, `p${index + 1}`, "pickup", pallets)),
      stopAt(cast, delivery, "d1", "delivery", pallets),
    ],
    goods: loads.map((line, index) => ({ ...line, id: `l${index + 1}`, deliveryStopId: "d1" })),
  };
}

function stopAt(cast: Cast, call: Call, id: string, kind: DraftStop["kind"], palletMode: PalletMode): DraftStop {
  const { id: siteId, name, address, timeZone, openingHours, instructions, party, contact } = cast.sites[call.site];
  const place: Place = { siteId, name, address, timeZone, ...(openingHours !== undefined && { openingHours }) };
  return {
    id,
    kind,
    party: party satisfies Party,
    place,
    ...(contact && { contact }),
    ...(instructions !== undefined && { instructions }),
    window: { kind: "slot", from: call.from, to: call.to },
    palletMode,
    palletType: "EPAL1",
  };
}
