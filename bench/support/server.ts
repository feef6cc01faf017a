import { hashToken } from "../../kv/identity/tokens.ts";
import { keys } from "../../kv/keys.ts";
import { openStore } from "../../kv/open.ts";
import { appHandler } from "./app_under_test.ts";
import { bareHandler } from "./bare_server.tsx";
import { fillStore, SHIPPER } from "./world.ts";

/**
 * One server process of the benchmarks: `server.ts <app|bare> <store> <orders>`. Prints one line of JSON with its port and the sign-in when it
 * listens, and on a line "memory" its resident memory in bytes.
 */
const [kind, location, orders] = Deno.args;
const store = await openStore(location!);
const { cookie, csrf } = await fillStore(store, Number(orders));
const session = keys.session(hashToken(cookie.split(".")[2]!));
const publicUrl = "http://127.0.0.1";
const handler = kind === "app" ? await appHandler(store, publicUrl) : bareHandler(store.kv, SHIPPER.orgId, session);
const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, handler);
console.log(JSON.stringify({ port: server.addr.port, cookie, csrf }));
for await (const line of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
  if (line.trim() === "memory") console.log(Deno.memoryUsage().rss);
}
