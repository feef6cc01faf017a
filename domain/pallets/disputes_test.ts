import { deepStrictEqual, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { DAY_MS } from "../time/instant.ts";
import { balanceOf, totalsOf, transferChanges } from "./account_sums.ts";
import {
  answerDispute,
  contestedQuantity,
  disputableUntil,
  type DisputeDecision,
  disputeStateOf,
  openDispute,
} from "./disputes.ts";
import { postingsFor } from "./exchange_postings.ts";
import { CONSIGNEE, countOf, evidenceOf, NOW, orderOf, SHIPPER, stopOf, valueOf } from "./order_fixture.ts";
import { partyKey } from "./party_key.ts";
import type { Dispute, LedgerEntry, Transfer } from "./types.ts";

const D = partyKey(CONSIGNEE), S = SHIPPER.orgId;

/** The consignee's debt of 10 towards the shipper. */
function debt(signedByBoth = true): Transfer {
  return valueOf(postingsFor(orderOf(), stopOf("delivery"), countOf(10, 0), evidenceOf({ signedByBoth })))[1]!;
}
const CLAIM = { id: "dispute-1", by: D, reason: "8 palettes livrées", claimedQuantity: 8, evidence: [] };

function opened(claim: Partial<typeof CLAIM> = {}): LedgerEntry & { readonly dispute: Dispute } {
  return { transfer: debt(), dispute: valueOf(openDispute({ transfer: debt() }, { ...CLAIM, ...claim }, NOW + DAY_MS)) };
}
function answer(entry: LedgerEntry & { readonly dispute: Dispute }, change: Partial<DisputeDecision> = {}) {
  const decision = {
    by: S,
    outcome: "accepted",
    settlementTransferId: "settlement-1",
    evidence: [],
    ...change,
  } as DisputeDecision;
  return answerDispute(entry, decision, NOW + 2 * DAY_MS);
}

Deno.test("openDispute() by either side names who has to answer", () => {
  deepStrictEqual(opened().dispute, {
    id: "dispute-1",
    transferId: debt().id,
    openedBy: D,
    openedAt: NOW + DAY_MS,
    against: S,
    reason: "8 palettes livrées",
    recordedQuantity: 10,
    claimedQuantity: 8,
    evidence: [],
  });
  strictEqual(opened({ by: S }).dispute.against, D);
});

Deno.test("openDispute() is possible for a year, to the same day of the next", () => {
  strictEqual(disputableUntil(debt()), Date.UTC(2027, 10, 5, 9));
  const at = (now: number) => openDispute({ transfer: debt() }, CLAIM, now);
  strictEqual(at(Date.UTC(2027, 10, 5, 9) - 1).ok, true);
  deepStrictEqual(at(Date.UTC(2027, 10, 5, 9)), { ok: false, refusal: "dispute_too_late" });
});

Deno.test("openDispute() refuses strangers, what is not posted, settlements, twice, no reason, no difference", () => {
  const refusal = (entry: LedgerEntry, change: Partial<typeof CLAIM> = {}) => {
    const result = openDispute(entry, { ...CLAIM, ...change }, NOW + DAY_MS);
    return result.ok ? "accepted" : result.refusal;
  };
  strictEqual(refusal({ transfer: debt() }, { by: "org-carrier" }), "dispute_not_a_party");
  strictEqual(refusal({ transfer: debt(false) }), "dispute_transfer_not_posted");
  strictEqual(refusal({ transfer: valueOf(answer(opened())).transfer! }), "dispute_of_settlement");
  strictEqual(refusal(opened()), "dispute_already_open");
  strictEqual(refusal({ transfer: debt() }, { reason: " " }), "dispute_reason_missing");
  for (const claimedQuantity of [10, -1, 7.5]) {
    strictEqual(refusal({ transfer: debt() }, { claimedQuantity }), "dispute_claim_invalid");
  }
});

Deno.test("answerDispute() accepted: the whole difference goes back", () => {
  const { answer: answered, transfer } = valueOf(answer(opened()));
  deepStrictEqual([answered.outcome, answered.concededQuantity, answered.settlementTransferId], ["accepted", 2, "settlement-1"]);
  deepStrictEqual([transfer?.debit, transfer?.credit, transfer?.quantity], [debt().credit, debt().debit, 2]);
  deepStrictEqual([transfer?.kind, transfer?.entered, transfer?.corrects], ["dispute_settlement", "posted", debt().id]);
  deepStrictEqual(transfer?.origin, debt().origin);
});

Deno.test("answerDispute() a claim of more is settled in the same direction", () => {
  const { transfer } = valueOf(answer(opened({ by: S, claimedQuantity: 12 }), { by: D }));
  deepStrictEqual([transfer?.debit, transfer?.quantity], [debt().debit, 2]);
});

Deno.test("answerDispute() partial concedes some, rejected none and moves nothing", () => {
  const partial = valueOf(answer(opened({ claimedQuantity: 4 }), { outcome: "partial", concededQuantity: 5 }));
  deepStrictEqual([partial.answer.concededQuantity, partial.transfer?.quantity], [5, 5]);
  const rejected = valueOf(answer(opened(), { outcome: "rejected", comment: "bon signé" }));
  deepStrictEqual(rejected, {
    answer: {
      disputeId: "dispute-1",
      outcome: "rejected",
      concededQuantity: 0,
      at: NOW + 2 * DAY_MS,
      by: S,
      comment: "bon signé",
      evidence: [],
    },
  });
});

Deno.test("answerDispute() refuses the opener, a second answer, a concession of nothing or everything", () => {
  const refusal = (result: ReturnType<typeof answer>) => result.ok ? "accepted" : result.refusal;
  strictEqual(refusal(answer(opened(), { by: D })), "dispute_not_yours_to_answer");
  const { answer: first } = valueOf(answer(opened()));
  strictEqual(refusal(answer({ ...opened(), answer: first })), "dispute_already_answered");
  for (const concededQuantity of [0, 2, -1, 1.5]) {
    strictEqual(refusal(answer(opened(), { outcome: "partial", concededQuantity })), "dispute_concession_invalid");
  }
});

Deno.test("disputeStateOf() is open until answered", () => {
  strictEqual(disputeStateOf(undefined), "open");
  strictEqual(disputeStateOf(valueOf(answer(opened())).answer), "accepted");
});

Deno.test("answerDispute() accepted, any claim: the balance becomes what was claimed", () => {
  fc.assert(fc.property(fc.nat(99).filter((claimed) => claimed !== 10), (claimedQuantity) => {
    const entry = opened({ claimedQuantity });
    const settlement = valueOf(answer(entry)).transfer!;
    strictEqual(settlement.quantity, contestedQuantity(entry.dispute));
    const totals = totalsOf([debt(), settlement].flatMap(transferChanges));
    deepStrictEqual([...totals.values()].map(({ sums }) => Math.abs(balanceOf(sums))), [claimedQuantity, claimedQuantity]);
  }));
});
