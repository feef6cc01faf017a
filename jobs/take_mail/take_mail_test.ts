import assert from "node:assert/strict";
import type { TakenMail } from "../../domain/mail_intake/taken_mail.ts";
import { MAX_UNPLACED, UNPLACED_MS } from "../../domain/mail_intake/unplaced_document.ts";
import type { Order } from "../../domain/orders/types.ts";
import { Commit, loaded } from "../../kv/commit.ts";
import { checkIntegrity } from "../../kv/integrity/check_integrity.ts";
import { keys } from "../../kv/keys.ts";
import { takeInMail } from "../../kv/mail_intake/take_in_mail.ts";
import { listAllUnplaced, UNPLACED_DOCUMENTS } from "../../kv/mail_intake/unplaced_documents.ts";
import { listNotices } from "../../kv/notices/notices.ts";
import { ORDERS } from "../../kv/orders/orders.ts";
import { startDemoApp } from "../../tests/support/world.ts";
import { samplePdf } from "../ports/pictures/files_fixture.ts";

/** The demo world, and mails to the carrier whose files are stored as the door stores them. */
async function startWithMails() {
  const app = await startDemoApp();
  const { store, ports, world: { firms: { carrier } } } = app;
  let mails = 0;
  return {
    ...app,
    orgId: carrier.id,
    waiting: async () => (await listAllUnplaced(store.kv, carrier.id)).map(({ name, reason }) => [name, reason]),
    order: async (id: string) => loaded(await store.kv.get<Order>(keys.order(id)))!,
    async take(names: readonly string[], changes: Partial<TakenMail> = {}) {
      const files = await Promise.all(names.map(async (name, index) => {
        const bytes = samplePdf({ pages: 1 + index + mails });
        return { name, sha256: (await ports.storage.put(bytes, bytes.length)).sha256 };
      }));
      const mail = { orgId: carrier.id, from: "q@x.example", subject: "", mayAnswer: false, files, refused: [], ...changes };
      await takeInMail(store, `hash ${++mails}`, mail);
      await app.settle();
    },
  };
}

Deno.test("takeMail() has a file wait where its number names no order, several, or one that has ended, and says why", async () => {
  await using app = await startWithMails();
  const { orders } = app.world;
  const { value: ended } = await app.order(orders.cancelled);
  const [one, other] = [(await app.order(orders.plannedToday)).value.number, (await app.order(orders.late)).value.number];
  await app.take(["scan.pdf", "OT-2026-999999.pdf", `${ended.number}.pdf`, `${one} ${other}.pdf`]);
  assert.deepEqual(await app.waiting(), [
    ["scan.pdf", "no_number"],
    ["OT-2026-999999.pdf", "number_unknown"],
    [`${ended.number}.pdf`, "order_ended"],
    [`${one} ${other}.pdf`, "several_orders"],
  ]);
  const { rows } = await listNotices(app.store.kv, app.orgId);
  assert.deepEqual(rows[0]?.type === "document.unplaced" && rows[0].facts, { count: 4, sentBy: "q@x.example" });
  assert.deepEqual((await checkIntegrity(app.store.kv)).faults, []);
});

Deno.test("takeMail() has no file wait whose order is that of the address", async () => {
  await using app = await startWithMails();
  const orderId = app.world.orders.cancelled;
  const before = (await app.order(orderId)).value.documents.length;
  await app.take(["scan.pdf"], { orderId });
  assert.deepEqual(await app.waiting(), []);
  assert.equal((await app.order(orderId)).value.documents.length, before);
});

Deno.test("takeMail() puts the same bytes among those that wait once, and no more than there is room for", async () => {
  await using app = await startWithMails();
  const { store, orgId } = app;
  await app.take(["scan.pdf"]);
  const [first] = await listAllUnplaced(store.kv, orgId);
  await app.take([], { files: [{ name: "again.pdf", sha256: first!.sha256 }] });
  assert.deepEqual(await app.waiting(), [["scan.pdf", "no_number"]]);
  let commit = new Commit(store.kv);
  for (let n = 1; n < MAX_UNPLACED; n++) {
    const receivedAt = store.now();
    const file = { ...first!, id: store.newId(), sha256: `sha-${n}`, receivedAt, expiresAt: receivedAt + UNPLACED_MS };
    commit.replaceUnchecked(UNPLACED_DOCUMENTS, null, file);
    if (n % 50 > 0) continue;
    await commit.send();
    commit = new Commit(store.kv);
  }
  await commit.send();
  await app.take(["one-more.pdf"]);
  assert.equal((await listAllUnplaced(store.kv, orgId)).length, MAX_UNPLACED);
  assert.ok(!(await app.waiting()).some(([name]) => name === "one-more.pdf"));
});

Deno.test("takeMail() follows the parties of an order as they are when it runs", async () => {
  await using app = await startWithMails();
  const id = app.world.orders.plannedToday;
  const before = await app.order(id);
  const { carrier: _carrier, ...without } = before.value;
  await new Commit(app.store.kv).change(ORDERS, before, without).send();
  await app.take(["scan.pdf"], { orderId: id });
  assert.equal((await app.order(id)).value.documents.length, before.value.documents.length);
});
