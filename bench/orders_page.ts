import { alternate, closedLoop } from "./support/load.ts";
import { type BenchServer, type Change, filledStore, startServer } from "./support/processes.ts";
import { type Figure, ratioFigure } from "./support/figure.ts";

const WORKERS = 16;
const ROUND_MS = 4_000;
const ROUNDS = 5;
const PATH = "/industry/orders";

/** The orders page with everything on it, changed before each view and unchanged, against the bare reference; and its growth with the store. */
export async function ordersPage(): Promise<Figure[]> {
  await using small = await filledStore(1_000);
  await using bare = await startServer("bare", await small.copy(), 1_000);
  await using app = await startServer("app", await small.copy(), 1_000);
  const tag = (await view(app)).headers.get("etag");
  if (tag === null) throw new Error("the orders page has no tag");
  const changed = await compareWhile("change", app, bare);
  const changedElsewhere = await compareWhile("change elsewhere", app, bare);
  const unchanged = await alternate(ROUNDS, () => rate(app, true), () => rate(bare));
  return [
    ratioFigure("Orders page, list changing all the time, to the bare reference", changed, 0.8),
    ratioFigure("The same, changed by another process", changedElsewhere, 0.8),
    ratioFigure("Orders page, unchanged since the last view (304), to the bare reference", unchanged, 2.5),
  ];
}

/** The cost of the orders page with 100,000 orders stored, to that with 1,000. */
export async function growth(): Promise<Figure[]> {
  await using small = await filledStore(1_000);
  await using large = await filledStore(100_000);
  await using few = await startServer("app", await small.copy(), 1_000);
  await using many = await startServer("app", await large.copy(), 100_000);
  const measured = await alternate(ROUNDS, async () => 1 / await rate(many), async () => 1 / await rate(few));
  return [ratioFigure("Cost of the orders page with 100,000 orders, to that with 1,000", measured, 1.2, "most")];
}

function compareWhile(change: Change, app: BenchServer, bare: BenchServer) {
  const rateOf = async (server: BenchServer) => {
    await server.change(change);
    const perSecond = await rate(server);
    await server.change("rest");
    return perSecond;
  };
  return alternate(ROUNDS, () => rateOf(app), () => rateOf(bare));
}

async function rate(server: BenchServer, conditional = false): Promise<number> {
  let tag = conditional ? (await view(server)).headers.get("etag")! : undefined;
  const { perSecond, errors } = await closedLoop(WORKERS, ROUND_MS, async () => {
    const response = await view(server, tag);
    await response.text();
    // The tag holds the minute: at its turn one full answer brings the next tag.
    if (conditional && response.status === 200) tag = response.headers.get("etag")!;
    return response.status === 200 || response.status === 304;
  });
  if (errors > 0) throw new Error(`${errors} errors`);
  return perSecond;
}

function view({ origin, cookie }: BenchServer, tag?: string): Promise<Response> {
  const headers = { cookie: `__Host-session=${cookie}`, ...tag && { "if-none-match": tag } };
  return fetch(origin + PATH, { headers, redirect: "manual" });
}
