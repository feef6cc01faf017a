import assert from "node:assert/strict";
import { deliveredOrder, loadedOrder } from "./sample_orders_fixture.ts";
import type { Order, Stop } from "./types.ts";
import { wasOnTime } from "./was_on_time.ts";

/** The delivered order with its delivery changed. */
function withDelivery(change: (stop: Stop) => Partial<Stop>): Order {
  const order = deliveredOrder();
  return { ...order, stops: order.stops.map((stop) => stop.kind === "delivery" ? { ...stop, ...change(stop) } : stop) };
}

const reachedAt = (lateMs: number) =>
  withDelivery(({ window }) => ({ arrived: { deviceAt: window.to + lateMs, serverAt: window.to } }));

Deno.test("wasOnTime() counts a delivery reached before its window closed", () => {
  assert.equal(wasOnTime(reachedAt(0)), true);
  assert.equal(wasOnTime(reachedAt(1)), false);
});

Deno.test("wasOnTime() takes the unloading where no arrival was told", () => {
  const told = (lateMs: number) =>
    withDelivery(({ window }) => {
      const handled = { deviceAt: window.to + lateMs, serverAt: window.to, reportedBy: "Claire" };
      return { arrived: undefined, handled } as unknown as Partial<Stop>;
    });
  assert.deepEqual([wasOnTime(told(0)), wasOnTime(told(1))], [true, false]);
});

Deno.test("wasOnTime() counts neither a failed nor an open delivery", () => {
  assert.equal(wasOnTime(withDelivery(() => ({ state: "failed" }))), false);
  assert.equal(wasOnTime(loadedOrder()), false);
});
