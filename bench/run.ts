import { apiList } from "./api.ts";
import { apiCreate } from "./api_create.ts";
import { clientWeight } from "./client_weight.ts";
import { creation } from "./creation.ts";
import { live } from "./live.ts";
import { apiMixed, mixed } from "./mixed.ts";
import { growth, ordersPage } from "./orders_page.ts";
import { pallets } from "./pallets.ts";
import { reading } from "./reading.ts";
import { startUp } from "./start_up.ts";
import { type Figure, tableOf } from "./support/figure.ts";

/** Every benchmark by its name; `deno task bench NAME...` runs some of them, `deno task bench` all. */
const BENCHMARKS: Readonly<Record<string, () => Promise<Figure[]>>> = {
  orders_page: ordersPage,
  growth,
  creation,
  api: apiList,
  api_create: apiCreate,
  pallets,
  mixed,
  api_mixed: apiMixed,
  live,
  reading,
  client_weight: clientWeight,
  start_up: startUp,
};

const names = Deno.args.length > 0 ? Deno.args : Object.keys(BENCHMARKS);
const figures: Figure[] = [];
for (const name of names) {
  const benchmark = BENCHMARKS[name];
  if (benchmark === undefined) throw new Error(`no benchmark ${name}; there are ${Object.keys(BENCHMARKS).join(", ")}`);
  console.error(`${name} ...`);
  figures.push(...await benchmark());
}
console.log(tableOf(figures));
Deno.exit(0);
