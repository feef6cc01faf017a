import assert from "node:assert/strict";
import { type AddressStanding, standingAfter } from "./address_standing.ts";
import type { MailReport } from "./mail_report.ts";

type Told = Pick<MailReport, "type" | "bounce">;
const SOFT: Told = { type: "bounced", bounce: "soft" };
const HARD: Told = { type: "bounced", bounce: "hard" };
const DELIVERED: Told = { type: "delivered" };

function after(...told: Told[]): AddressStanding | null {
  return told.reduce<AddressStanding | null>(
    (standing, report, at) => standingAfter(standing, { address: "a@b.test", mailId: `M${at}`, report: { ...report, at } }),
    null,
  );
}

Deno.test("standingAfter() suppresses an address after one hard bounce or one complaint, and says which mail it was", () => {
  assert.deepEqual(after(DELIVERED, HARD)?.suppressed, { reason: "hard_bounce", at: 1, mailId: "M1" });
  assert.equal(after({ type: "complained" })?.suppressed?.reason, "complaint");
});

Deno.test("standingAfter() suppresses after three soft bounces in a row, and not before", () => {
  assert.equal(after(SOFT, SOFT)?.suppressed, undefined);
  assert.equal(after(SOFT, SOFT, SOFT)?.suppressed?.reason, "soft_bounces");
});

Deno.test("standingAfter() begins to count again after a mail that came through", () => {
  assert.equal(after(SOFT, SOFT, DELIVERED), null);
  assert.equal(after(SOFT, SOFT, DELIVERED, SOFT, SOFT)?.suppressed, undefined);
});

Deno.test("standingAfter() does not lift a suppression for a mail that came through late", () => {
  assert.equal(after(HARD, DELIVERED)?.suppressed?.reason, "hard_bounce");
});

Deno.test("standingAfter() holds nothing against the address of a mail that failed for another reason", () => {
  assert.equal(after({ type: "failed" }), null);
});
