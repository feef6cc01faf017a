import assert from "node:assert/strict";
import fc from "fast-check";
import { ROLES } from "../identity/types.ts";
import { DAY_MS } from "../time/instant.ts";
import { WEEKDAYS } from "../time/next_wall_time.ts";
import { CHANNELS, groupOf, groupsFor, groupsOfMail, isUrgent, NOTICE_GROUPS } from "./groups.ts";
import { NOTIFICATION_MAILS } from "./mail.ts";
import type { Notice, NoticeType } from "./notice.ts";
import { planFor } from "./plan.ts";
import { deliveryOf, doesWithout, type NoticePreferences, unchosen, wantedChannels, withoutMail } from "./preferences.ts";
import { isQuiet, leavesTime } from "./quiet_hours.ts";

const CLAIRE = unchosen("claire");
const NIGHTS = { fromMinute: 20 * 60, toMinute: 7 * 60, days: WEEKDAYS, urgentBreaksThrough: true };
const TYPES: readonly NoticeType[] = [
  "offer.sent",
  "offer.accepted",
  "stop.failed",
  "stop.arrived",
  "order.delivered",
  "order.cancelled",
  "pallets.to_confirm",
  "webhook.paused",
  "member.requested",
  "alert.opened",
];
const paris = (iso: string) => Date.parse(`${iso}:00+01:00`);
const NIGHT = paris("2026-11-23T23:00");
const DAY = paris("2026-11-23T10:00");

const preferences: fc.Arbitrary<NoticePreferences> = fc.record({
  userId: fc.constant("claire"),
  revision: fc.nat(),
  timeZone: fc.constantFrom("Europe/Paris", "America/New_York", "Asia/Kolkata"),
  wanted: fc.dictionary(
    fc.constantFrom(...NOTICE_GROUPS),
    fc.record({ mail: fc.boolean(), text: fc.boolean(), push: fc.boolean() }),
  ),
  quiet: fc.option(
    fc.record({
      fromMinute: fc.integer({ min: 0, max: 1_439 }),
      toMinute: fc.integer({ min: 0, max: 1_439 }),
      days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      urgentBreaksThrough: fc.boolean(),
    }).filter(leavesTime),
  ),
  digest: fc.option(
    fc.record({ hour: fc.integer({ min: 0, max: 23 }), weekday: fc.option(fc.constantFrom(...WEEKDAYS)) }),
  ),
});
const type = fc.constantFrom(...TYPES);
const role = fc.constantFrom(...ROLES);
const moment = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) });

Deno.test("wantedChannels() of somebody who never chose is by mail for those whose work it is, step by step in the portal alone", () => {
  const mailed = (role: (typeof ROLES)[number]) => NOTICE_GROUPS.filter((group) => wantedChannels(CLAIRE, role, group).mail);
  assert.deepEqual(mailed("dispatcher"), ["offers", "answers", "problems", "proofs", "pallets", "vigilance"]);
  assert.deepEqual(mailed("owner"), [...mailed("dispatcher"), "programs", "requests", "firm"]);
  assert.deepEqual(mailed("accountant"), ["pallets"]);
  assert.deepEqual(mailed("viewer"), []);
  assert.deepEqual(mailed("admin"), ["requests", "firm", "platform"]);
  assert.ok(NOTICE_GROUPS.every((group) => !wantedChannels(CLAIRE, "owner", group).text), "texts cost: nobody gets them unasked");
});

Deno.test("wantedChannels() is what a person chose, but never of what is not theirs to know", () => {
  const all = { mail: true, text: true, push: true };
  const chosen = { ...CLAIRE, wanted: { steps: all, programs: all, offers: { ...all, mail: false } } };
  assert.deepEqual(wantedChannels(chosen, "viewer", "steps"), all);
  assert.equal(wantedChannels(chosen, "dispatcher", "offers").mail, false);
  assert.deepEqual(wantedChannels(chosen, "dispatcher", "programs"), { mail: false, text: false, push: false });
});

Deno.test("groupsFor() offers what such an organisation is told and the role may know", () => {
  assert.equal(groupsFor("shipper", "dispatcher").includes("offers"), false);
  assert.ok(groupsFor("shipper", "dispatcher").includes("vigilance"), "its carriers answer to what it refused");
  assert.equal(groupsFor("carrier", "dispatcher").includes("offers"), true);
  assert.equal(groupsFor("carrier", "dispatcher").includes("requests"), false);
  assert.deepEqual(groupsFor("platform", "support"), ["platform"]);
  assert.deepEqual(groupsFor("carrier", "driver"), []);
});

Deno.test("deliveryOf() waits for the end of quiet hours, unless it is urgent and may break through", () => {
  const quiet = { ...CLAIRE, quiet: NIGHTS };
  const morning = { at: paris("2026-11-24T07:00") };
  assert.deepEqual(deliveryOf(quiet, "dispatcher", "offer.accepted", NIGHT).mail, morning);
  assert.equal(deliveryOf(quiet, "dispatcher", "offer.accepted", DAY).mail, "now");
  assert.equal(deliveryOf(quiet, "dispatcher", "stop.failed", NIGHT).mail, "now");
  const deaf = { ...quiet, quiet: { ...NIGHTS, urgentBreaksThrough: false } };
  assert.deepEqual(deliveryOf(deaf, "dispatcher", "stop.failed", NIGHT).push, morning);
});

Deno.test("deliveryOf() leaves mails to the digest, but not offers, nor what is urgent, nor other channels", () => {
  const digest = { ...CLAIRE, digest: { hour: 7, weekday: null }, wanted: { answers: { push: true } } };
  const { mail, push } = deliveryOf(digest, "dispatcher", "offer.accepted", DAY);
  assert.deepEqual([mail, push], [{ at: paris("2026-11-24T07:00") }, "now"]);
  for (const type of ["offer.sent", "stop.failed"] as const) assert.equal(deliveryOf(digest, "owner", type, DAY).mail, "now");
  const weekly = { ...digest, digest: { hour: 7, weekday: 5 as const } };
  assert.deepEqual(deliveryOf(weekly, "dispatcher", "offer.accepted", DAY).mail, { at: paris("2026-11-27T07:00") });
});

Deno.test("deliveryOf() moves a digest out of the quiet hours", () => {
  const late = { ...CLAIRE, quiet: NIGHTS, digest: { hour: 5, weekday: null } };
  assert.deepEqual(deliveryOf(late, "dispatcher", "offer.accepted", DAY).mail, { at: paris("2026-11-24T07:00") });
});

Deno.test("deliveryOf() tells nothing in quiet hours that is not urgent, and everything in the end", () => {
  fc.assert(fc.property(preferences, role, type, moment, (chosen, role, type, now) => {
    const delivery = deliveryOf(chosen, role, type, now);
    const wanted = wantedChannels(chosen, role, groupOf(type));
    for (const channel of CHANNELS) {
      const when = delivery[channel];
      assert.equal(when === "never", !wanted[channel]);
      if (when === "never") continue;
      const at = when === "now" ? now : when.at;
      assert.ok(at >= now && at <= now + 17 * DAY_MS);
      if (chosen.quiet !== null && !(isUrgent(type) && chosen.quiet.urgentBreaksThrough)) {
        assert.equal(isQuiet(chosen.quiet, chosen.timeZone, at), false);
      }
    }
  }));
});

Deno.test("planFor() loses nothing that is wanted, and tells each notice at most once a channel", () => {
  fc.assert(fc.property(preferences, role, fc.array(type, { maxLength: 12 }), moment, (chosen, role, types, now) => {
    const notices = types.map((type, index) => ({ type, facts: {}, orgId: "O", path: `/${index}` }) as unknown as Notice);
    const plan = planFor(chosen, role, notices, now);
    for (const notice of notices) {
      const wanted = wantedChannels(chosen, role, groupOf(notice.type));
      for (const channel of CHANNELS) {
        const later = plan.held.filter((held) => held.notice === notice && held.channels.includes(channel)).length;
        const times = plan.now[channel].filter((told) => told === notice).length + later;
        assert.equal(times, wanted[channel] ? 1 : 0);
      }
    }
    assert.ok(plan.held.every(({ at }) => at > now));
  }));
});

Deno.test("withoutMail() ends mails of one kind and leaves the other channels and kinds", () => {
  for (const kind of NOTIFICATION_MAILS) {
    const muted = withoutMail({ ...CLAIRE, wanted: { problems: { push: true } } }, kind);
    assert.ok(doesWithout(muted, kind));
    assert.equal(doesWithout(CLAIRE, kind), false);
    assert.equal(muted.wanted.problems?.push, true);
    const ended = NOTICE_GROUPS.filter((group) => muted.wanted[group]?.mail === false);
    assert.deepEqual(ended, [...groupsOfMail(kind)]);
    assert.equal(muted.revision, 1);
  }
});

Deno.test("every group has a mail, and every mail of a notification its groups", () => {
  for (const kind of NOTIFICATION_MAILS) assert.ok(groupsOfMail(kind).length > 0, kind);
});
