import assert from "node:assert/strict";
import { driverDay } from "./day.ts";

const at = (text: string) => Date.parse(text);
const visit = (name: string, from: string, state: "planned" | "done" | "failed" = "planned", departed = false) => ({
  name,
  orderId: name,
  position: 0,
  from: at(from),
  state,
  departed,
  zone: "Europe/Paris",
});

const names = (stops: readonly { name: string }[]) => stops.map(({ name }) => name);

Deno.test("driverDay() groups stops by their own local day and drops what earlier days finished", () => {
  const day = driverDay([
    visit("left open", "2026-11-22T08:00Z"),
    visit("not departed", "2026-11-23T08:00Z", "done"),
    visit("finished", "2026-11-23T09:00Z", "done", true),
    visit("failed", "2026-11-23T10:00Z", "failed"),
    visit("after midnight in Paris", "2026-11-23T23:30Z"),
    visit("finished today", "2026-11-24T08:00Z", "done", true),
    visit("tomorrow", "2026-11-25T05:00Z"),
  ], "2026-11-24");
  assert.deepEqual(names(day.overdue), ["left open", "not departed"]);
  assert.deepEqual(names(day.today), ["after midnight in Paris", "finished today"]);
  assert.deepEqual(names(day.tomorrow), ["tomorrow"]);
});

Deno.test("driverDay() puts no stop before those that its order has first, and the stops of one order together where several open at once", () => {
  const stop = (orderId: string, position: number, from: string) => ({
    ...visit(`${orderId}${position}`, `2026-11-24T${from}Z`),
    orderId,
    position,
  });
  const day = driverDay([
    stop("b", 2, "06:00"),
    stop("a", 1, "08:00"),
    stop("c", 0, "08:00"),
    stop("b", 0, "09:00"),
    stop("a", 0, "08:00"),
    stop("b", 1, "10:00"),
    stop("d", 0, "09:30"),
  ], "2026-11-24");
  assert.deepEqual(names(day.today), ["a0", "a1", "c0", "b0", "d0", "b1", "b2"]);
});
