import { openStore } from "../kv/open.ts";
import { appHandler } from "./support/app_under_test.ts";
import { bareCommits } from "./support/bare_commit.ts";
import { shapeOfCreation } from "./support/creation_shape.ts";
import { type Figure, ratioFigure } from "./support/figure.ts";
import { alternate, closedLoop } from "./support/load.ts";
import { orderForm } from "./support/order_form.ts";
import { fillStore } from "./support/world.ts";

const WRITERS = 32;
const ROUND_MS = 3_000;
const ROUNDS = 5;
const ORIGIN = "http://127.0.0.1";

/** Order creation through the HTTP handler, to bare commits of the same number and size of values. */
export async function creation(): Promise<Figure[]> {
  const folder = await Deno.makeTempDir({ prefix: "symphonia_bench_" });
  const store = await openStore(`${folder}/creation.kv`);
  const { cookie, csrf } = await fillStore(store, 0);
  const handler = await appHandler(store, ORIGIN);
  const create = async () => {
    const { perSecond, errors } = await closedLoop(WRITERS, ROUND_MS, async () => {
      const response = await handler(new Request(`${ORIGIN}/industry/orders/new`, orderForm({ cookie, csrf, origin: ORIGIN })));
      return response.status === 303;
    });
    if (errors > 0) throw new Error(`${errors} orders were not created`);
    return perSecond;
  };
  const shape = shapeOfCreation(store);
  const measured = await alternate(ROUNDS, create, () => bareCommits(store.kv, shape, WRITERS, ROUND_MS));
  store.kv.close();
  await Deno.remove(folder, { recursive: true });
  return [ratioFigure(`Order creation through the handler, to bare commits of ${shape.values.length} values`, measured, 0.6)];
}
