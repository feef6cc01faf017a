import { OrderBody } from "../domain/api/transport_orders/order_body.ts";
import { openStore } from "../kv/open.ts";
import { appHandler } from "./support/app_under_test.ts";
import { bareCommit } from "./support/bare_commit.ts";
import { shapeOfCreation } from "./support/creation_shape.ts";
import { type Figure, ratioFigure } from "./support/figure.ts";
import { alternate, closedLoop } from "./support/load.ts";
import { ORDER_BODY } from "./support/order_body.ts";
import { keyWithoutLimit } from "./support/partner_key.ts";
import { fillStore } from "./support/world.ts";

const WRITERS = 32;
const ROUND_MS = 3_000;
const ROUNDS = 5;
const ORIGIN = "http://127.0.0.1";

/** `POST /api/v1/transport-orders` with key, rights and rate limit, to a bare insert of as many values that checks the same body. */
export async function apiCreate(): Promise<Figure[]> {
  const folder = await Deno.makeTempDir({ prefix: "symphonia_bench_" });
  const store = await openStore(`${folder}/creation.kv`);
  await fillStore(store, 0);
  const authorization = `Bearer ${await keyWithoutLimit(store)}`;
  const handler = await appHandler(store, ORIGIN);
  const headers = { authorization, "content-type": "application/json" };
  const create = () =>
    perSecond(async () => {
      const request = new Request(`${ORIGIN}/api/v1/transport-orders`, { method: "POST", headers, body: ORDER_BODY });
      return (await handler(request)).status === 201;
    });
  const shape = shapeOfCreation(store);
  const insert = () =>
    perSecond(() => OrderBody.safeParse(JSON.parse(ORDER_BODY)).success ? bareCommit(store.kv, shape) : Promise.resolve(false));
  const measured = await alternate(ROUNDS, create, insert);
  store.kv.close();
  await Deno.remove(folder, { recursive: true });
  return [ratioFigure(`Order creation by API, to a bare validated insert of ${shape.values.length} values`, measured, 0.85)];
}

async function perSecond(call: () => Promise<boolean>): Promise<number> {
  const { perSecond, errors } = await closedLoop(WRITERS, ROUND_MS, call);
  if (errors > 0) throw new Error(`${errors} orders were not created`);
  return perSecond;
}
