import assert from "node:assert/strict";
import { type ChatTool, shownUrlOf } from "../../domain/chat/chat_webhook.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import type { NoticeGroup } from "../../domain/notices/groups.ts";
import type { NoticeType } from "../../domain/notices/notice.ts";
import { DAY_MS, HOUR_MS } from "../../domain/time/instant.ts";
import { addChatWebhook, listChatWebhooks, removeChatWebhook, testChatWebhook } from "../../kv/chat/chat_webhooks.ts";
import { queuePost } from "../../kv/chat/queue_post.ts";
import { Commit } from "../../kv/commit.ts";
import { listNotices } from "../../kv/notices/notices.ts";
import { listSendings } from "../../kv/sendings/sendings.ts";
import type { Store } from "../../kv/store.ts";
import { type MemoryStore, memoryStore } from "../../tests/support/store.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import { provider } from "../ports/mail/provider_fixture.ts";
import { portNumbers } from "../ports/observe_port.ts";
import { runDueJobs } from "../run_due_jobs.ts";

const OWNER: Viewer = {
  kind: "user",
  id: "U",
  name: "Claire",
  role: "owner",
  orgId: "O",
  orgKind: "shipper",
  orgName: "Verreries",
  timeZone: "Europe/Paris",
};
const URL_OF_ORDER = "https://symphonia.example/industry/orders/1";

/** Slack and Teams as far as posts need them: each takes the form that it documents, and fails as it is told. */
function chatTools() {
  const taken: { readonly tool: ChatTool; readonly text: string }[] = [];
  const refusals: Response[] = [];
  const peer = provider(({ path, body, request }) => {
    const refusal = refusals.shift();
    if (refusal !== undefined) return refusal;
    if (request.headers.get("content-type") !== "application/json") return new Response("invalid_payload", { status: 400 });
    const message = JSON.parse(new TextDecoder().decode(body));
    if (path.startsWith("/services/")) {
      if (typeof message.text !== "string") return new Response("invalid_payload", { status: 400 });
      taken.push({ tool: "slack", text: message.text });
      return new Response("ok");
    }
    const [card] = message.type === "message" ? message.attachments : [];
    if (card?.contentType !== "application/vnd.microsoft.card.adaptive" || card.content.type !== "AdaptiveCard") {
      return new Response("bad card", { status: 400 });
    }
    taken.push({ tool: "teams", text: card.content.body[0].inlines[0].text });
    return new Response(null, { status: 202 });
  });
  const add = async (store: Store, tool: ChatTool, groups: readonly NoticeGroup[]) => {
    const url = `${peer.endpoint}/${tool === "slack" ? "services" : "workflows"}/secret-path`;
    const content = { tool, name: `#${tool}`, groups, sealedUrl: await JOB_PORTS.secrets.seal(url), shownUrl: shownUrlOf(url) };
    const operation = { scope: "U", id: crypto.randomUUID(), contentHash: "" };
    assert.ok((await addChatWebhook(store, OWNER, content, operation)).ok);
    return (await listChatWebhooks(store.kv, "O")).at(-1)!.id;
  };
  return { ...peer, taken, refusals, add };
}

async function post(store: Store, type?: NoticeType): Promise<void> {
  const commit = new Commit(store.kv);
  queuePost(commit, store, "O", { text: `Nouvelle ${type ?? "à tous"}`, url: URL_OF_ORDER, ...type && { type } });
  await commit.send();
}

const run = (store: MemoryStore, spanMs = 0) => runDueJobs(store, JOB_PORTS, HANDLERS, { until: store.now() + spanMs });
const sendings = async ({ kv }: Store) => (await listSendings(kv, "chat")).rows;

Deno.test("postChat() posts to each channel that asked for what it is about, in the form of its tool", async () => {
  await using store = await memoryStore();
  await using tools = chatTools();
  await tools.add(store, "slack", ["offers"]);
  await tools.add(store, "teams", ["offers", "problems"]);
  for (const type of ["offer.sent", "flag.opened", "order.closed"] as const) await post(store, type);
  await post(store);
  await run(store);
  await run(store, DAY_MS);
  assert.deepEqual(tools.taken.map(({ tool, text }) => `${tool} ${text.split("\n")[0]}`).toSorted(), [
    "slack Nouvelle offer.sent",
    "slack Nouvelle à tous",
    "teams Nouvelle flag.opened",
    "teams Nouvelle offer.sent",
    "teams Nouvelle à tous",
  ]);
  assert.deepEqual((await sendings(store)).map(({ state }) => state), ["sent", "sent", "sent"], "none to nobody");
  assert.equal((await listChatWebhooks(store.kv, "O"))[0]?.takenAt, store.now());
});

Deno.test("postChat() tries again what may pass, for that channel alone, and tells no address", async () => {
  await using store = await memoryStore();
  await using tools = chatTools();
  await tools.add(store, "slack", ["offers"]);
  await tools.add(store, "teams", ["offers"]);
  tools.refusals.push(new Response("rate_limited", { status: 429 }));
  const before = portNumbers().get("chat")?.calls ?? 0;
  await post(store, "offer.sent");
  await run(store);
  assert.equal((await sendings(store))[0]?.state, "waiting");
  await run(store, DAY_MS);
  const [sending] = await sendings(store);
  assert.deepEqual([sending?.state, tools.calls.length, tools.taken.length], ["sent", 3, 2]);
  assert.doesNotMatch(JSON.stringify(sending), /secret-path/);
  assert.equal(portNumbers().get("chat")!.calls - before, 3);
  assert.doesNotMatch(JSON.stringify([...portNumbers()]), /secret-path/);
});

Deno.test("postChat() leaves a channel alone that fails again and again, tells its owner, and goes on after a test that arrives", async () => {
  await using store = await memoryStore();
  await using tools = chatTools();
  const id = await tools.add(store, "slack", ["offers"]);
  for (let n = 0; n < 5; n++) tools.refusals.push(new Response("invalid_payload", { status: 400 }));
  for (let n = 0; n < 5; n++) {
    await post(store, "offer.sent");
    await run(store);
    store.clock.pass(HOUR_MS);
  }
  assert.equal((await listChatWebhooks(store.kv, "O"))[0]?.failing?.count, 5);
  const notices = (await listNotices(store.kv, "O")).rows.filter(({ type }) => type === "chat.paused");
  assert.deepEqual(notices.map(({ facts }) => facts), [{ target: "#slack", count: 5 }]);
  await post(store, "offer.sent");
  await run(store);
  assert.equal(tools.calls.length, 5, "nothing is posted while it is paused");

  assert.equal(await testChatWebhook(store, OWNER, id, { text: "Test", url: URL_OF_ORDER }), true);
  await run(store);
  const [webhook] = await listChatWebhooks(store.kv, "O");
  assert.deepEqual([webhook?.pausedAt, webhook?.failing, tools.taken.length], [undefined, undefined, 1]);
});

Deno.test("postChat() pauses a channel at once that says it is gone, and one that was removed stays removed", async () => {
  await using store = await memoryStore();
  await using tools = chatTools();
  const id = await tools.add(store, "slack", ["offers"]);
  tools.refusals.push(new Response("channel_is_archived", { status: 410 }));
  await post(store, "offer.sent");
  await run(store);
  assert.notEqual((await listChatWebhooks(store.kv, "O"))[0]?.pausedAt, undefined);
  await testChatWebhook(store, OWNER, id, { text: "Test", url: URL_OF_ORDER });
  await removeChatWebhook(store, OWNER, id);
  await run(store);
  assert.deepEqual([await listChatWebhooks(store.kv, "O"), tools.taken.length], [[], 0]);
});
