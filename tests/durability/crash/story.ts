import { CARRIERS, type Command, DRIVERS, type HandlingFacts, type Plan, RECIPIENT, SHIPPER } from "../../simulation/commands.ts";
import { Random } from "../../simulation/random.ts";
import { planOrder } from "../../simulation/workload.ts";

const WRITTEN_AT = Date.UTC(2026, 10, 23, 7);
const DAY_MS = 86_400_000;

/** Writers at work at the same time. */
export const WRITERS = 16;

/** The order number `n` of a writer, the same in every life of its process. */
export function planOf(writer: number, n: number): Plan {
  return planOrder(new Random(1_000 * writer + n), WRITTEN_AT);
}

/** What identifies the creation of an order. */
export function creationOf(writer: number, n: number): string {
  return `order-${writer}-${n}-creation`;
}

/** Which pallets the driver of the story counts at a stop; null where none are exchanged. */
export function palletsAt(plan: Plan, stopId: string): NonNullable<HandlingFacts["pallets"]> | null {
  const index = plan.stops.findIndex(({ id }) => id === stopId);
  if (plan.stops[index]!.mode === "none") return null;
  return {
    given: (index + plan.lines[0]!.quantity) % 5,
    received: (3 * index + plan.lines[1]!.quantity) % 7,
    refused: 0,
    reason: "",
  };
}

/** What a command of the story is before the order's revision is known. */
export type Scene = Command extends infer One ? One extends Command ? Omit<One, "revision"> : never : never;

/**
 * Everything that happens to an order after its creation, step by step, each with the id of its operation: a writer that does not know whether a
 * step was done sends it again.
 */
export function scenesOf(writer: number, n: number, orderId: string, now: number): Scene[] {
  const plan = planOf(writer, n);
  const carrier = CARRIERS[writer % CARRIERS.length]!;
  const driver = DRIVERS.find(({ org }) => org === carrier.org)!;
  let step = 0;
  const once = () => ({ orderId, operation: `order-${writer}-${n}-step-${++step}`, content: "form" });
  const stops = plan.stops.flatMap(({ id: stopId, kind }): Scene[] => {
    const at = () => ({ ...once(), by: driver, stopId, deviceAt: WRITTEN_AT });
    const handling: HandlingFacts = {
      counts: plan.lines.filter((line) => (kind === "pickup" ? line.pickup : line.delivery) === stopId)
        .map(({ id, quantity }) => ({ line: id, quantity, reserved: false })),
      pallets: palletsAt(plan, stopId),
      counterpart: kind === "delivery" && n % 2 === 0 ? "later" : "signs",
      carrierSigns: true,
    };
    return [{ kind: "arrive", ...at() }, { kind: "handle", ...at(), ...handling }, { kind: "depart", ...at() }];
  });
  const signedLater = n % 2 === 0 ? plan.stops.filter(({ kind, site }) => kind === "delivery" && site === "recipient") : [];
  return [
    { kind: "offer", by: SHIPPER, ...once(), carrier: carrier.org, deadline: now + DAY_MS },
    { kind: "accept", by: carrier, ...once() },
    { kind: "assign", by: carrier, ...once(), driver: driver.id },
    ...stops,
    ...signedLater.map(({ id }): Scene => ({ kind: "sign_later", by: RECIPIENT, ...once(), stopId: id, deviceAt: now })),
    { kind: "prove", by: SHIPPER, ...once(), documentId: `pod-${orderId}` },
    { kind: "verify", by: SHIPPER, ...once() },
  ];
}
