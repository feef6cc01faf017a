import { transferOf } from "../domain/pallets/transfer_of.ts";
import type { Transfer } from "../domain/pallets/types.ts";
import { Commit } from "../kv/commit.ts";
import { openStore } from "../kv/open.ts";
import { enterTransfers } from "../kv/pallets/ledger.ts";
import type { Store } from "../kv/store.ts";
import { type Figure, ratioFigure } from "./support/figure.ts";
import { alternate, closedLoop } from "./support/load.ts";
import { bareCommits, countMutations } from "./support/bare_commit.ts";

const WRITERS = 64;
const ROUND_MS = 3_000;
const ROUNDS = 5;
const ACCOUNTS = 500;

/** Transfers against one hot account, against 500 accounts, and against bare commits of the same mutations. */
export async function pallets(): Promise<Figure[]> {
  const folder = await Deno.makeTempDir({ prefix: "symphonia_bench_" });
  const store = await openStore(`${folder}/pallets.kv`);
  const shape = countMutations((commit) => enter(commit, store, transfer(store, "counterpart-0")));
  const hot = () => rate(store, () => "counterpart-0");
  const spread = () => rate(store, () => `counterpart-${Math.floor(Math.random() * ACCOUNTS)}`);
  const figures = [
    ratioFigure("Pallet transfers on one hot account, to 500 accounts", await alternate(ROUNDS, hot, spread), 0.9),
    ratioFigure(
      "Pallet transfers on one hot account, to bare commits of the same mutations",
      await alternate(ROUNDS, hot, () => bareCommits(store.kv, shape, WRITERS, ROUND_MS)),
      0.7,
    ),
  ];
  store.kv.close();
  await Deno.remove(folder, { recursive: true });
  return figures;
}

async function rate(store: Store, counterpart: () => string): Promise<number> {
  const { perSecond, errors } = await closedLoop(WRITERS, ROUND_MS, () => {
    const commit = new Commit(store.kv);
    enter(commit, store, transfer(store, counterpart()));
    return commit.send();
  });
  if (errors > 0) throw new Error(`${errors} failed commits`);
  return perSecond;
}

function enter(commit: Commit, store: Store, posted: Transfer): void {
  enterTransfers(commit, store, [posted], {});
}

function transfer(store: Store, counterpart: string): Transfer {
  const id = store.newId();
  const at = store.now();
  return transferOf({
    id,
    exchangeId: id,
    kind: "load_out",
    account: "custody",
    holder: "hot",
    counterpart,
    quantity: 33,
    type: "EPAL1",
    quality: "unsorted",
    occurredAt: { deviceAt: at, serverAt: at },
    entered: "posted",
    origin: { orderId: id, orderNumber: "OT-2026-000001", stopId: "s1", siteName: "Quai 4" },
  });
}
