import { HttpError } from "fresh";
import { uiWords } from "../domain/i18n/ui/ui_words.ts";
import { SECOND_MS } from "../domain/time/instant.ts";
import type { Change } from "../islands/live/changes.ts";
import { readSession } from "../kv/identity/sessions.ts";
import { followList } from "../kv/live/follow_list.ts";
import { getOrderFor } from "../kv/orders/change_order.ts";
import { COOKIES, cookiesOf } from "./(_lib)/cookies.ts";
import { eventStream, type Follow } from "./(_lib)/event_stream.ts";
import { define, type RequestContext, viewerOf } from "./(_lib)/state.ts";

/** A stream asks this often whether its session still stands, also where nothing changes. */
const CHECK_MS = 15 * SECOND_MS;

/**
 * Tells a signed-in person that orders or notices of the organisation have changed: how many notices are unseen and, with `?order=`, that order's
 * revision. Each event says how things stand, so the last one is all that a browser needs to have: its id is the version of the organisation's lists,
 * and a stream that comes back with `Last-Event-ID` is told at once when that is no longer the version. Ends with the session.
 */
export const handler = define.handlers({
  async GET(ctx) {
    const orderId = ctx.url.searchParams.get("order");
    if (orderId !== null && await revisionOf(ctx, orderId) === null) throw new HttpError(404);
    return eventStream(followChanges(ctx, orderId));
  },
});

function followChanges(ctx: RequestContext, orderId: string | null): Follow {
  const { store } = ctx.state.deps;
  const cookie = cookiesOf(ctx.req)[COOKIES.session]!;
  return async (tell, signal) => {
    const ended = new AbortController();
    let told = ctx.req.headers.get("last-event-id");
    const look = async () => {
      const read = await readSession(store, cookie);
      if (read === null) return ended.abort();
      const id = read.listVersion?.versionstamp ?? "0";
      if (id === told) return;
      const revision = orderId === null ? null : await revisionOf(ctx, orderId);
      told = id;
      tell({ id, data: JSON.stringify(changeOf(ctx, read.unseenNotices ?? 0, revision)) });
    };
    const looking = oneAtATime(look, () => ended.abort());
    const checks = setInterval(looking, CHECK_MS);
    Deno.unrefTimer(checks);
    looking();
    await followList(store.kv, viewerOf(ctx).orgId, AbortSignal.any([signal, ended.signal]), looking)
      .finally(() => clearInterval(checks));
  };
}

async function revisionOf(ctx: RequestContext, orderId: string): Promise<number | null> {
  const order = await getOrderFor(ctx.state.deps.store.kv, viewerOf(ctx), orderId);
  return order?.value.revision ?? null;
}

function changeOf({ state }: RequestContext, unseen: number, revision: number | null): Change {
  return { unseen, unseenWords: uiWords(state.lang).unread(unseen), ...revision !== null && { revision } };
}

/** Calls `look` again after a call that came while it was looking, so that many changes at once cost two looks. */
function oneAtATime(look: () => Promise<void>, fail: () => void): () => void {
  let state: "idle" | "looking" | "again" = "idle";
  const run = async () => {
    do {
      state = "looking";
      await look();
    } while ((state as string) === "again");
    state = "idle";
  };
  return () => {
    if (state === "idle") run().catch(fail);
    else state = "again";
  };
}
