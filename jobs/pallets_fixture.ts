import assert from "node:assert/strict";
import type { Organisation } from "../domain/directory/types.ts";
import type { User } from "../domain/identity/types.ts";
import { pendingUntilOf } from "../domain/pallets/pending.ts";
import { transferOf } from "../domain/pallets/transfer_of.ts";
import { transferStateOf } from "../domain/pallets/transfer_state.ts";
import type { LedgerEntry, PartyKey } from "../domain/pallets/types.ts";
import { DAY_MS } from "../domain/time/instant.ts";
import { Commit } from "../kv/commit.ts";
import { ORGANISATIONS } from "../kv/directory/organisations.ts";
import { USERS } from "../kv/identity/users.ts";
import { openStoreFixture, type StoreFixture } from "../kv/jobs/job_fixture.ts";
import { keys } from "../kv/keys.ts";
import { enterTransfers } from "../kv/pallets/ledger.ts";
import { JOB_PORTS } from "./job_ports_fixture.ts";
import { HANDLERS } from "./mod.ts";
import { runDueJobs } from "./run_due_jobs.ts";

const ports = JOB_PORTS;
/** The firm whose signature is missing. */
export const firm: Organisation = {
  id: "consignee",
  kind: "recipient",
  name: "Magasin Bellecour",
  siret: "73282932000074",
  vatNumber: "FR44732829320",
  address: { line1: "1 place Bellecour", postcode: "69002", city: "Lyon", country: "FR" },
  timeZone: "Europe/Paris",
  createdAt: 0,
};
const user = (id: string, role: User["memberships"][number]["role"], lang: User["lang"] = "fr"): User => ({
  id,
  email: `${id}@bellecour.test`,
  name: id,
  lang,
  passwordHash: "$argon2id$",
  memberships: [{ orgId: firm.id, role }],
  createdAt: 0,
});

/** A delivery at the consignee that the driver alone has signed: two transfers, one of which the consignee is no side of. */
export async function pendingExchange(): Promise<StoreFixture> {
  const store = await openStoreFixture();
  const commit = new Commit(store.kv).create(ORGANISATIONS, firm);
  for (const one of [user("tom", "owner"), user("eva", "accountant", "en"), user("max", "viewer")]) commit.create(USERS, one);
  const occurredAt = { deviceAt: store.now(), serverAt: store.now() };
  const transfer = (n: number, account: "debt" | "custody", holder: PartyKey, counterpart: PartyKey) =>
    transferOf({
      id: `x-${n}`,
      exchangeId: "x",
      kind: account === "debt" ? "deliver_with_voucher" : "delivery_discharge",
      account,
      holder,
      counterpart,
      quantity: 12,
      type: "EPAL1",
      quality: "unsorted",
      occurredAt,
      entered: "pending",
      awaiting: "consignee",
      pendingUntil: pendingUntilOf(occurredAt),
      origin: { orderId: "o1", orderNumber: "OT-2026-000001", stopId: "d1", siteName: "Bellecour" },
    });
  const transfers = [transfer(1, "custody", "shipper", "carrier"), transfer(2, "debt", "consignee", "shipper")];
  enterTransfers(commit, store, transfers, { shipper: "Verrerie du Gier", consignee: firm.name, carrier: "Girard" });
  assert.equal(await commit.send(), true);
  return store;
}

/** Where the two transfers of the exchange stand. */
export async function states(store: StoreFixture): Promise<string[]> {
  const entries = await store.kv.getMany<LedgerEntry[]>([keys.transfer("x-1"), keys.transfer("x-2")]);
  return entries.map(({ value }) => transferStateOf(value!));
}

/** Runs what falls due within `days` from now. */
export function runFor(store: StoreFixture, days: number): Promise<number> {
  return runDueJobs(store, ports, HANDLERS, { until: store.now() + days * DAY_MS });
}
