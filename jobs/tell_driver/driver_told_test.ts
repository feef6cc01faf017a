import assert from "node:assert/strict";
import { cancelOrder } from "../../domain/orders/cancel_order.ts";
import { acceptedOrder, changeOf, SHIPPER } from "../../domain/orders/sample_orders_fixture.ts";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { Commit } from "../../kv/commit.ts";
import { readDriverTold } from "../../kv/driver_news/read_driver_told.ts";
import { getLiveLink } from "../../kv/identity/links.ts";
import { keys } from "../../kv/keys.ts";
import { listMails } from "../../kv/mails/mail.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import type { MailTransport, OutgoingMail } from "../ports/mail/mail_transport.ts";
import { runDueJobs } from "../run_due_jobs.ts";
import { assigned, depot, KARIM, orderOf, textsOf, ZOE } from "./depot_fixture.ts";

Deno.test("readDriverTold() says when a driver will be told, by which text they were, and that there was no way", async () => {
  await using store = await depot();
  const given = assigned(orderOf("1"));
  await store.happen("1", given);
  const { order } = given;
  assert.deepEqual(await readDriverTold(store, order), { kind: "due", at: store.now() + MINUTE_MS });
  await store.run(MINUTE_MS);
  const told = { kind: "message", channel: "text", state: "sent", at: store.now(), isTexted: false };
  assert.deepEqual(await readDriverTold(store, order), told);

  await store.happen("1", assigned(order));
  await store.happen("2", assigned(orderOf("2")));
  await store.run(MINUTE_MS);
  assert.deepEqual(await readDriverTold(store, order), told, "not new with it");

  const other = assigned(order, ZOE);
  await new Commit(store.kv).put(keys.driver("carrier", ZOE.id), { ...ZOE, phone: "+33472000001" }).send();
  await store.happen("1", other);
  await store.run(MINUTE_MS);
  assert.deepEqual(await readDriverTold(store, other.order), { kind: "by_nobody" });
  assert.equal(await readDriverTold(store, acceptedOrder()), null, "nobody runs it yet");
});

Deno.test("tellDriverOf() mails a driver who has an address where no text goes, with a link that signs them in", async () => {
  await using store = await depot();
  const mailed = { ...KARIM, phone: "+33472000001", email: "karim@girard.test" };
  await new Commit(store.kv).put(keys.driver("carrier", KARIM.id), mailed).send();
  const given = assigned(orderOf("1"), mailed);
  await store.happen("1", given);
  await store.happen("2", assigned(orderOf("2"), mailed));
  store.clock.pass(MINUTE_MS);
  const sent: OutgoingMail[] = [];
  const mail: MailTransport = {
    delivers: true,
    send(message) {
      sent.push(message);
      return Promise.resolve({ messageId: "m" });
    },
  };
  await runDueJobs(store, { ...JOB_PORTS, mail }, HANDLERS);
  const [{ to, subject, text }, ...others] = sent as [OutgoingMail];
  assert.deepEqual([to, subject, others], ["karim@girard.test", "2 nouveaux ordres", []]);
  assert.match(text, /Nouvel ordre OT-2026-1 : .*\n(.*\n)*Nouvel ordre OT-2026-2 : /);
  const link = await getLiveLink(store, /\/links\/(\S+)/.exec(text)![1]!);
  assert.deepEqual(link?.value.purpose, { kind: "driver", driverId: "driver", orgId: "carrier" });
  assert.deepEqual(await readDriverTold(store, given.order), { kind: "mail", state: "sent", at: store.now() });
  assert.deepEqual(await textsOf(store), []);

  await store.happen("1", changeOf(cancelOrder(given.order, { by: SHIPPER, reason: "Usine arrêtée" }, 0)));
  store.clock.pass(MINUTE_MS);
  await runDueJobs(store, { ...JOB_PORTS, mail }, HANDLERS);
  assert.equal(sent[1]?.subject, "Ordre OT-2026-1 annulé");
  assert.doesNotMatch(sent[1]?.text ?? "", /links/, "there is nothing to open");
});

Deno.test("tellDriverOf() texts a driver with a mobile and an address where texts go out, and mails where none does", async () => {
  for (const [delivers, texts, mails] of [[true, 1, 0], [false, 0, 1]] as const) {
    await using store = await depot();
    const both = { ...KARIM, email: "karim@girard.test" };
    await new Commit(store.kv).put(keys.driver("carrier", KARIM.id), both).send();
    await store.happen("1", assigned(orderOf("1"), both));
    store.clock.pass(MINUTE_MS);
    await runDueJobs(store, { ...JOB_PORTS, texts: { ...JOB_PORTS.texts, delivers } }, HANDLERS);
    assert.deepEqual([(await textsOf(store)).length, (await listMails(store.kv)).rows.length], [texts, mails]);
  }
});
