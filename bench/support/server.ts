import { hashToken } from "../../kv/identity/tokens.ts";
import { Commit } from "../../kv/commit.ts";
import { listOrders } from "../../kv/orders/list_orders.ts";
import { keys } from "../../kv/keys.ts";
import { openStore } from "../../kv/open.ts";
import { embeddedRecogniser } from "../../jobs/ports/recogniser/embedded/embedded_recogniser.ts";
import { endWith } from "../../process/end_with.ts";
import { builtHandler, openBuilt } from "./built_app.ts";
import { bareHandler } from "./bare_server.tsx";
import { keyWithoutLimit } from "./partner_key.ts";
import { fillStore, SHIPPER } from "./world.ts";

/**
 * One server process of the benchmarks: `server.ts <app|bare> <store> <orders>`. Prints one line of JSON with its port, the sign-in and an API
 * key when it listens. On a line "memory" it prints its resident memory in bytes; at "touch" the list's version moves on once; after "change" or "change
 * elsewhere" one of the newest orders changes again and again, as fast as views come, until "rest"; after "read" a scan is read so.
 */
const [kind, location, orders] = Deno.args;
const store = kind === "app" ? await openBuilt(location!) : await openStore(location!);
const { cookie, csrf } = await fillStore(store, Number(orders));
const session = keys.session(hashToken(cookie.split(".")[2]!));
const handler = kind === "app" ? await productHandler() : bareHandler(store, SHIPPER.orgId, session);
const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, handler);
const key = await keyWithoutLimit(store);
console.log(JSON.stringify({ port: server.addr.port, cookie, csrf, key }));
const recogniser = embeddedRecogniser(null);
/** What goes on until "rest". */
let isBusy = false;

/** As a process of the product serves it: its event streams end at a signal. */
async function productHandler(): Promise<(request: Request) => Promise<Response>> {
  const serve = await builtHandler();
  const { signal } = new AbortController();
  return async (request) => endWith(signal, await serve(request));
}

/** The same store as another process has it: what it commits, this process learns by reading alone. */
function unknownTo(kv: Deno.Kv): Deno.Kv {
  return { atomic: () => kv.atomic() } as Deno.Kv;
}

/** Somebody else's writes by `kv`: the row of one order of the first page, and the version of the list. */
async function keepChanging(kv: Deno.Kv): Promise<void> {
  const rows = await listOrders(store.kv, SHIPPER.orgId, {});
  for (let n = 0; isBusy; n++) {
    const row = rows.rows[n % rows.rows.length]!;
    await new Commit(kv).put(keys.orderByOrg(SHIPPER.orgId, row.id), { ...row, pallets: n % 33 }).touch(SHIPPER.orgId)
      .send();
  }
}

/** A scan of the path as the job reads it, over and over. */
async function keepReading(path: string): Promise<void> {
  const bytes = await Deno.readFile(path);
  while (isBusy) {
    await recogniser.recognise(bytes.slice(), "image/png", {
      langs: ["fra"],
      firstPage: 0,
      signal: new AbortController().signal,
      onPage: () => Promise.resolve(),
    });
  }
}

for await (const line of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
  const command = line.trim();
  if (command === "memory") console.log(Deno.memoryUsage().rss);
  if (command === "rest") isBusy = false;
  if (command === "touch") await new Commit(store.kv).touch(SHIPPER.orgId).send();
  if (command.startsWith("read ")) {
    isBusy = true;
    keepReading(command.slice("read ".length));
  }
  if (command.startsWith("change")) {
    isBusy = true;
    keepChanging(command === "change" ? store.kv : unknownTo(store.kv));
  }
}
