import assert from "node:assert/strict";
import { driverDay } from "./day.ts";

const at = (text: string) => Date.parse(text);
const visit = (name: string, from: string, state: "planned" | "done" | "failed" = "planned", departed = false) => ({
  name,
  from: at(from),
  state,
  departed,
  zone: "Europe/Paris",
});

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
  const names = (stops: readonly { name: string }[]) => stops.map(({ name }) => name);
  assert.deepEqual(names(day.overdue), ["left open", "not departed"]);
  assert.deepEqual(names(day.today), ["after midnight in Paris", "finished today"]);
  assert.deepEqual(names(day.tomorrow), ["tomorrow"]);
});
