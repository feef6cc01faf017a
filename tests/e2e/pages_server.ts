import { openRouteWorld } from "../http/route_actors.ts";
import { PAGES, pathOf } from "../http/route_pages.ts";

/** Where a page is, and the cookie (name=value) of who looks at it; none where nobody has to sign in. */
export interface PageAddress {
  readonly path: string;
  readonly cookie: string | null;
}

/** The first line of the server: addresses in the order of `PAGES`. */
export interface PagesReady {
  readonly url: string;
  readonly addresses: readonly PageAddress[];
}

/** The demo world as tests have it, on a port of its own until its input ends. Run by `pages.ts`. */
const world = await openRouteWorld();
// The form of a stop where the driver has arrived is the one with most on it.
const arrival = `${world.path("/driver/stops/:orderId/:stopId", "driver")}/arrival`;
const { status } = await world.call("driver", "POST", arrival);
if (status !== 303) throw new Error(`the driver did not arrive: ${status}`);
const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, (request) => world.app.fetch(request));
const addresses = await Promise.all(PAGES.map(async (page): Promise<PageAddress> => {
  const path = pathOf(world, page);
  return { path, cookie: page.actor === null ? null : (await world.signIn(page.actor, path)).cookie };
}));
console.log(JSON.stringify({ url: `http://localhost:${server.addr.port}`, addresses } satisfies PagesReady));
for await (const _ of Deno.stdin.readable);
Deno.exit(0);
