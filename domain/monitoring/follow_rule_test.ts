import assert from "node:assert/strict";
import { HOUR_MS, MINUTE_MS } from "../time/instant.ts";
import { type Alert, CALM_MS, type Followed, followRule, REPEAT_MS, type RuleRecord } from "./follow_rule.ts";

const START = Date.UTC(2026, 10, 23, 8);

/** Looks at a rule again and again, as the clock strikes, and remembers what was told. */
class Follower {
  record: RuleRecord = {};
  alert: Alert | null = null;
  readonly told: string[] = [];
  #ids = 0;

  constructor(readonly rule: "error_rate" | "on_time" = "error_rate") {}

  look(value: number | null, minute: number): Followed | null {
    const open = this.alert?.closedAt === undefined ? this.alert : null;
    const now = START + minute * MINUTE_MS;
    const followed = followRule(this.rule, this.record, open, value, now, `alert-${this.#ids}`);
    if (followed === null) return null;
    if (followed.alert.id === `alert-${this.#ids}`) this.#ids++;
    this.record = followed.record;
    this.alert = followed.alert;
    if (followed.tell) this.told.push(`${followed.tell} ${minute}`);
    return followed;
  }
}

Deno.test("followRule() writes nothing while a rule holds, or nothing is known", () => {
  const follower = new Follower();
  assert.deepEqual([follower.look(2, 0), follower.look(null, 1)], [null, null]);
});

Deno.test("followRule() opens an alert, keeps the worst, and tells it again each hour", () => {
  const follower = new Follower();
  for (let minute = 0; minute <= 125; minute++) follower.look(minute === 30 ? 40 : 5, minute);
  assert.deepEqual(follower.told, ["opened 0", "opened 60", "opened 120"]);
  assert.deepEqual([follower.alert?.id, follower.alert?.value, follower.alert?.worst], ["alert-0", 5, 40]);
});

Deno.test("followRule() of a share that must not fall keeps the lowest", () => {
  const follower = new Follower("on_time");
  for (const [minute, value] of [91, 89, 70, 85].entries()) follower.look(value, minute);
  assert.equal(follower.alert?.worst, 70);
});

Deno.test("followRule() closes an alert when its rule has held for ten minutes, and tells that", () => {
  const follower = new Follower();
  follower.look(5, 0);
  for (let minute = 1; minute <= CALM_MS / MINUTE_MS; minute++) follower.look(0, minute);
  assert.deepEqual(follower.told, ["opened 0", "closed 10"]);
  assert.equal(follower.alert?.closedAt, START + CALM_MS);
  assert.equal(follower.record.openAlertId, undefined);
});

Deno.test("followRule() keeps one alert of a rule that comes and goes", () => {
  const follower = new Follower();
  for (let minute = 0; minute < 60; minute++) follower.look(minute % 8 === 0 ? 5 : 0, minute);
  assert.deepEqual([follower.told, follower.alert?.id], [["opened 0"], "alert-0"]);
});

Deno.test("followRule() tells no second alert of a rule within the hour, nor that it closed", () => {
  const follower = new Follower();
  follower.look(5, 0);
  follower.look(0, 15);
  follower.look(5, 20);
  follower.look(0, 35);
  assert.deepEqual(follower.told, ["opened 0", "closed 15"]);
  assert.equal(follower.alert?.id, "alert-1");
  assert.equal(follower.alert?.tellings, 0);
});

Deno.test("followRule() tells nothing of a silenced rule, and what is still open when silence ends", () => {
  const follower = new Follower();
  follower.record = { silencedUntil: START + 2 * HOUR_MS };
  for (let minute = 0; minute <= 121; minute++) follower.look(5, minute);
  assert.deepEqual(follower.told, ["opened 120"]);
});

Deno.test("followRule() tells an acknowledged alert no more until it closes", () => {
  const follower = new Follower();
  follower.look(5, 0);
  follower.alert = { ...follower.alert!, acknowledged: { at: START, by: { id: "claire", name: "Claire" } } };
  for (let minute = 1; minute <= 90; minute++) follower.look(5, minute);
  follower.look(0, 100);
  assert.deepEqual(follower.told, ["opened 0", "closed 100"]);
});

Deno.test("followRule() follows the threshold that was set", () => {
  const follower = new Follower();
  follower.record = { threshold: 20 };
  assert.equal(follower.look(15, 0), null);
  assert.equal(follower.look(25, 1)?.alert.threshold, 20);
});

Deno.test("followRule() repeats once an hour at most, whatever happens", () => {
  const follower = new Follower();
  for (let minute = 0; minute < 600; minute++) follower.look(minute % 37 < 12 ? 50 : 0, minute);
  const opened = follower.told.filter((line) => line.startsWith("opened")).map((line) => Number(line.split(" ")[1]));
  assert.ok(opened.length > 3);
  for (const [index, minute] of opened.slice(1).entries()) assert.ok(minute - opened[index]! >= REPEAT_MS / MINUTE_MS);
});
