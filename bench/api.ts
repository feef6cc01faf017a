import { keys } from "../kv/keys.ts";
import { openStore } from "../kv/open.ts";
import type { Store } from "../kv/store.ts";
import { accessTokenOf } from "./support/access_token.ts";
import { appHandler } from "./support/app_under_test.ts";
import { type Figure, ratioFigure } from "./support/figure.ts";
import { alternate, closedLoop } from "./support/load.ts";
import { fillStore, SHIPPER } from "./support/world.ts";

const CLIENTS = 16;
const ROUND_MS = 1_500;
const ROUNDS = 5;
const ORDERS = 1_000;
const ORIGIN = "http://127.0.0.1";

type Handler = (request: Request) => Promise<Response>;

/** `GET /api/v1/transport-orders?limit=50` with access token, rate limit and rights, to reading one record and 50 rows and writing them as JSON. */
export async function apiList(): Promise<Figure[]> {
  const folder = await Deno.makeTempDir({ prefix: "symphonia_bench_" });
  const store = await openStore(`${folder}/list.kv`);
  await fillStore(store, ORDERS);
  const headers = { authorization: `Bearer ${await accessTokenOf(store, ORIGIN)}` };
  const app = await appHandler(store, ORIGIN);
  const bare = bareList(store);
  const rateOf = (handler: Handler) => async () => {
    const { perSecond, errors } = await closedLoop(CLIENTS, ROUND_MS, async () => {
      const response = await handler(new Request(`${ORIGIN}/api/v1/transport-orders?limit=50`, { headers }));
      await response.text();
      return response.status === 200;
    });
    if (errors > 0) throw new Error(`${errors} lists were not answered`);
    return perSecond;
  };
  const measured = await alternate(ROUNDS, rateOf(app), rateOf(bare));
  store.kv.close();
  await Deno.remove(folder, { recursive: true });
  return [ratioFigure("List of 50 orders by API with a token, to the bare reference", measured, 0.85)];
}

/** The reference: what reading a record and 50 rows and writing them as JSON costs with nothing around it. */
function bareList({ kv }: Store): Handler {
  return async () => {
    await kv.get(keys.organisation(SHIPPER.orgId));
    const rows: unknown[] = [];
    const prefix = keys.orderByOrg(SHIPPER.orgId, "").slice(0, -1);
    for await (const { value } of kv.list({ prefix }, { limit: 50, reverse: true, batchSize: 50 })) rows.push(value);
    return new Response(JSON.stringify(rows), { headers: { "content-type": "application/json" } });
  };
}
