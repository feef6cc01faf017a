import assert from "node:assert/strict";
import type { Driver, Organisation } from "../../domain/directory/types.ts";
import { assignDriver } from "../../domain/orders/assign_driver.ts";
import { acceptedOrder, CARRIER, changeOf, DRIVER, VEHICLE } from "../../domain/orders/sample_orders_fixture.ts";
import type { Order, OrderChange } from "../../domain/orders/types.ts";
import type { Sending } from "../../domain/sendings/sending.ts";
import { Commit } from "../../kv/commit.ts";
import { DRIVERS } from "../../kv/directory/books.ts";
import { ORGANISATIONS } from "../../kv/directory/organisations.ts";
import { keys } from "../../kv/keys.ts";
import { appendEvents } from "../../kv/orders/events.ts";
import { listSendings } from "../../kv/sendings/sendings.ts";
import { type MemoryStore, memoryStore } from "../../tests/support/store.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import { runDueJobs } from "../run_due_jobs.ts";

/** Drivers of the carrier, each with a mobile. */
export const KARIM: Driver = { ...DRIVER, phone: "+33612345678" };
export const ZOE: Driver = { ...DRIVER, id: "zoe", name: "Zoé Petit", phone: "+33787654321", lang: "en" };
const FIRM: Organisation = {
  id: "carrier",
  kind: "carrier",
  name: "Transports Girard",
  siret: "55210055400013",
  vatNumber: "FR00",
  address: { line1: "1 quai", postcode: "69007", city: "Lyon", country: "FR" },
  timeZone: "Europe/Paris",
  createdAt: 0,
};

/** A carrier with two drivers, and orders that are changed by rules. */
export async function depot(): Promise<
  MemoryStore & { happen(id: string, change: OrderChange): Promise<void>; run(spanMs?: number): Promise<void> }
> {
  const store = await memoryStore();
  await new Commit(store.kv).create(ORGANISATIONS, FIRM).create(DRIVERS, KARIM).create(DRIVERS, ZOE).send();
  const run = async (spanMs = 0) => {
    store.clock.pass(spanMs);
    await runDueJobs(store, JOB_PORTS, HANDLERS);
  };
  return {
    ...store,
    run,
    async happen(id, { order, events }) {
      const commit = new Commit(store.kv).put(keys.order(id), order);
      appendEvents(commit, store, order, events, { kind: "user", id: "u-paul", name: "Paul Girard", orgId: "carrier" });
      await commit.send();
      await run();
    },
  };
}

/** An order that its carrier accepted. */
export const orderOf = (id: string, order = acceptedOrder()): Order => ({ ...order, id, number: `OT-2026-${id}` });
/** The order given to a driver. */
export const assigned = (order: Order, driver = KARIM, vehicle = VEHICLE) =>
  changeOf(assignDriver(order, { by: CARRIER, driver, vehicle, date: "2026-11-24" }, 0));

/** Texts that were made, the oldest first. */
export async function textsOf({ kv }: MemoryStore): Promise<{ to: string; text: string }[]> {
  const { rows } = await listSendings(kv, "text");
  return rows.toReversed().map((row: Sending) => {
    assert.equal(row.channel, "text");
    return row.channel === "text" ? { to: row.to, text: row.text } : { to: "", text: "" };
  });
}
