import { JobEngine } from "../../../jobs/engine.ts";
import { handlersDoing } from "../../../jobs/handlers_fixture.ts";
import { Commit } from "../../../kv/commit.ts";
import { LEASE_MS } from "../../../kv/jobs/claim.ts";
import { sendMessage } from "../../../kv/jobs/message.ts";
import { storeOver } from "../../../kv/store.ts";

/**
 * A process to be killed: sends messages without end, runs their jobs, and prints the id of each message once its commit is acknowledged. With
 * "drain" it only runs what is left, and ends. Arguments: store file, number of the life, mode. Each life begins where the leases of the one before
 * have ended.
 */
const [path, life, mode] = Deno.args;
const kv = await Deno.openKv(path);
const aheadMs = Number(life) * LEASE_MS;
const store = storeOver(kv, "lease", () => Date.now() + aheadMs);

const engine = new JobEngine({
  store,
  ports: null,
  handlers: handlersDoing((_store, _ports, _payload, { messageId }) =>
    Promise.resolve(new Commit(kv).add(["effects", messageId], 1))
  ),
  report: ({ error }) => {
    throw error;
  },
});

if (mode === "drain") {
  await engine.sweep();
  await engine.stop();
  kv.close();
} else {
  for (;;) {
    const commit = new Commit(kv);
    const id = sendMessage(commit, store, { kind: "send_mail", payload: { mailId: "M1" } });
    // As in the product every commit with a message has a check: over a network, Deno sends one again whose answer it did not get.
    commit.check(["acknowledged", id], null).put(["acknowledged", id], true);
    if (await commit.send()) console.log(id);
  }
}
